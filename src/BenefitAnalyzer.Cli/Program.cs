using BenefitAnalyzer.Cli;

return await CommandLine.RunAsync(args);

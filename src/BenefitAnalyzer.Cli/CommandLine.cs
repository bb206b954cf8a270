using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using BenefitAnalyzer.Cli.Commands;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Cli;

/// <summary>The <c>benefit</c> command with its subcommands; turns what happens into exit codes.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        Terminal.Begin();
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // what is printed does not depend on who prints it
        try
        {
            if (args.Any(string.IsNullOrWhiteSpace))
            {
                await Console.Error.WriteLineAsync("An argument is empty: it may come from a variable that is not set.");
                return ExitCode.BadInput;
            }

            // Who types the bare name asks what there is.
            var parsed = Root().Parse(args.Length == 0 ? ["--help"] : args);
            if (parsed.Action is ParseErrorAction)
            {
                await Console.Error.WriteLineAsync(UsageError.Text(parsed));
                return ExitCode.BadInput;
            }

            using var stop = new StopSignals();
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                stop.Token
            );
            return code == ExitCode.Done && Terminal.HasReportedError ? ExitCode.BadInput : code;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled. What was finished stays; run the command again to go on.");
            return ExitCode.Cancelled;
        }
        catch (StoreException error)
        {
            Terminal.Report(error.Diagnostic);
            return error.IsDisk ? ExitCode.Bug : ExitCode.BadInput;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            Terminal.Report(Diagnostic.Error(DiagnosticCodes.NotWritable, null, null, error.Message));
            return ExitCode.BadInput;
        }
        catch (IOException error)
        {
            await Console.Error.WriteLineAsync($"The disk or a file cannot be used: {error.Message}");
            return ExitCode.Bug;
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync($"This is a bug in benefit; please report it with the lines below.\n{error}");
            return ExitCode.Bug;
        }
    }

    private static RootCommand Root() =>
        new("From the transaction logs of a public service to figures that an auditor can check.")
        {
            DemoCommand.Create(),
            InitCommand.Create(),
            CheckCommand.Create(),
            SuggestCommand.Create(),
            InputsCommand.Create(),
            IngestCommand.Create(),
            PseudonymiseCommand.Create(),
            MetricsCommand.Create(),
            ProductivityCommand.Create(),
            OpportunitiesCommand.Create(),
            CostsCommand.Create(),
            AttributeCommand.Create(),
            BenefitsCommand.Create(),
            AppraiseCommand.Create(),
            ClaimsCommand.Create(),
            WhatIfCommand.Create(),
            SensitivityCommand.Create(),
            TallyCommand.Create(),
            PhaseOutCommand.Create(),
            ContractCommand.Create(),
            PortfolioCommand.Create(),
            FundCommand.Create(),
            ClustersCommand.Create(),
            DueCommand.Create(),
            ReportCommand.Create(),
            ExplainCommand.Create(),
            PackCommand.Create(),
            VerifyCommand.Create(),
            ListCommand.Create(),
            SampleCommand.Create(),
        };
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Contracts;

namespace BenefitAnalyzer.WhatIf.Contracts;

/// <summary>The contracts of a study and what their ends may cost. No log is asked.</summary>
public static class StudyContracts
{
    /// <summary>Kinds of levers that change what the end of a contract means.</summary>
    public static readonly IReadOnlyList<LeverKind> Kinds = [LeverKind.Volume, LeverKind.RunningCost, LeverKind.Delay];

    /// <param name="asOf">Day on which the decision is taken; null for the last day of the study's period, if it has one.</param>
    public static IReadOnlyList<ContractEnd> Of(Study study, DateOnly? asOf, Action<Diagnostic> report)
    {
        var tables = study.Tables.Contracts;
        var day = asOf ?? study.Period?.Until.AddDays(-1);
        var ends = new List<ContractEnd>();
        foreach (var contract in tables.Contracts)
        {
            var paths = Succession.Of(contract.Id, tables.Milestones);
            if (paths.Count == 0)
            {
                report(
                    Diagnostic.Warning(
                        DiagnosticCodes.ContractWithoutPath,
                        contract.Place,
                        null,
                        $"nobody knows when a successor of '{contract.Id}' is ready: list the steps of a path in 'contract_milestones'"
                    )
                );
                continue;
            }

            if (contract.ExtensionMonths > 0 && ContractEnd.IsNoticePast(contract, day))
            {
                report(
                    Diagnostic.Warning(
                        DiagnosticCodes.OptionNoticePast,
                        contract.Place,
                        null,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the option to extend '{contract.Id}' had to be taken up by {contract.NoticeBy:yyyy-MM-dd} and it is {day:yyyy-MM-dd}: extensions are shown and cannot be chosen"
                        )
                    )
                );
            }

            ends.Add(ContractEnd.Of(contract, [.. paths.Select(path => AsKnown(contract, path, day, report))], day));
        }

        return ends;
    }

    /// <summary>A path as it is known on the day of the decision: who is not ready by then has his durations still to run.</summary>
    private static Succession AsKnown(Contract contract, Succession path, DateOnly? day, Action<Diagnostic> report)
    {
        if (day is not { } asOf || asOf.DayNumber < path.Ready.First)
        {
            return path;
        }

        var late = path.Ready.Above(asOf.DayNumber);
        var word = path.Path == SuccessionPath.Clusters ? "clusters" : "retender";
        report(
            Diagnostic.Note(
                DiagnosticCodes.SuccessorNotReady,
                contract.Place,
                null,
                late > 0
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"by the path '{word}' a successor of '{contract.Id}' would be ready by {asOf:yyyy-MM-dd} with a probability of {100 * (1 - late):0.#}%: it is taken not to be; enter steps that are done with the days that they took"
                    )
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"by the path '{word}' a successor of '{contract.Id}' is ready by {asOf:yyyy-MM-dd} for certain; where it is not, enter steps that are done with the days that they took"
                    )
            )
        );
        return path.NotReadyBy(asOf);
    }

    /// <summary>Hash over the tables that the figures come from, for studies whose logs are not asked.</summary>
    public static string DataOf(Study study)
    {
        var text = new StringBuilder();
        foreach (var row in study.Tables.Contracts.Contracts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Id}|{row.Ends:O}|{row.ExtensionMonths}|{row.NoticeBy:O}|")
                .Append(CultureInfo.InvariantCulture, $"{row.ExitDutyMonths}|{row.MonthlyFee}|{row.ExtensionFee}|{row.RetenderFee}|")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{row.ClustersFee}|{row.InterruptionPerMonth}|{row.HorizonMonths}|{row.PartShare}\n"
                );
        }

        foreach (var row in study.Tables.Contracts.Milestones)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Contract}|{row.Path}|{row.Starts:O}|{row.LowDays}|{row.LikelyDays}|")
                .Append(CultureInfo.InvariantCulture, $"{row.HighDays}|{row.Shape}|{row.Chance}|{row.IsOfRest}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

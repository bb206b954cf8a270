using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Promises;

/// <summary>Figures of concerns and commitments that cannot be answered.</summary>
public static class PromiseChecks
{
    /// <summary>Addresses that nothing answers whatever the data.</summary>
    public static IReadOnlyList<Diagnostic> Of(Study study)
    {
        var promises = study.Tables.Promises;
        var addresses = promises
            .Concerns.SelectMany(concern =>
                concern.Figures.Select(address => (concern.Place, What: "concern", concern.Id, Address: address))
            )
            .Concat(
                promises
                    .Commitments.Where(commitment => commitment.Figure is not null)
                    .Select(commitment => (commitment.Place, What: "commitment", commitment.Id, Address: commitment.Figure!))
            );
        return
        [
            .. addresses
                .Select(own =>
                    FigureAnswers.Fault(study, own.Address) is { } why ? Unanswered(own.Place, own.What, own.Id, own.Address, why) : null
                )
                .OfType<Diagnostic>(),
        ];
    }

    /// <summary>An address that cannot be answered, at its place; the rest of the study is none the worse for it.</summary>
    public static Diagnostic Unanswered(string place, string what, string id, string address, string why) =>
        new(
            DiagnosticCodes.PromisedFigureUnanswered,
            Severity.Warning,
            place,
            null,
            null,
            $"the figure '{address}' of {what} '{id}' cannot be answered: {why}"
        );
}

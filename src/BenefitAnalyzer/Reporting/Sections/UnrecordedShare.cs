using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What a ranking says where many transactions record nothing of what is ranked: only something of those that do.</summary>
internal static class UnrecordedShare
{
    /// <summary>From a tenth on the ranking may come of who records rather than of what is done: a tenth can turn any gap smaller than itself.</summary>
    public const decimal Limit = 0.1m;

    private static readonly LocalText Qualifying = new(
        "Among transactions that record {article}: {finding} {share} of all transactions record none.",
        "在有記錄{name}的交易中，{finding}全部交易中有{share}沒有記錄{name}。"
    );

    /// <summary>A finding as it may be told: with the share of transactions that it says nothing of, where that is large.</summary>
    /// <param name="name">Of the dimension, such as <c>District</c>.</param>
    /// <param name="unrecorded">Volume without the dimension; null for none.</param>
    /// <param name="all">Volume of everything.</param>
    public static LocalText Qualified(LocalText finding, LocalText name, Figure? unrecorded, Figure? all)
    {
        if (
            unrecorded is not { State: FigureState.Known, Value: { } without }
            || all is not { State: FigureState.Known, Value: { } whole and > 0 }
            || without / whole < Limit
        )
        {
            return finding;
        }

        var share = without / whole;
        var dimension = name.English.ToLowerInvariant();
        return MessageTemplates.Fill(
            Qualifying,
            ("article", LocalText.Same(("aeiou".Contains(dimension[0], StringComparison.Ordinal) ? "an " : "a ") + dimension)),
            ("name", name),
            ("finding", new LocalText(char.ToLowerInvariant(finding.English[0]) + finding.English[1..], finding.Chinese)),
            (
                "share",
                new LocalText(
                    new NumberText(Language.English).InSentence(share, MetricUnit.Rate),
                    new NumberText(Language.TraditionalChinese).InSentence(share, MetricUnit.Rate)
                )
            )
        );
    }
}

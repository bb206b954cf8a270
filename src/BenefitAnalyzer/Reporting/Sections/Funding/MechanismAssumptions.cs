using System.Globalization;
using BenefitAnalyzer.Funding.Mechanisms;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>What each mechanism is set by: nobody can judge a comparison whose terms are not told.</summary>
/// <param name="name">Name of a code by its dimension.</param>
internal sealed class MechanismAssumptions(StudyMechanisms mechanisms, string currency, Func<string, string, LocalText> name)
{
    private static readonly LocalText OverClaiming = new("Realisable savings claimed above what they are", "可變現節省申報高於實際的比率");
    private static readonly LocalText IfNothing = new("Share released where departments keep nothing", "部門毫無保留時釋出的比率");
    private static readonly LocalText IfAll = new("Share released where departments keep everything", "部門全部保留時釋出的比率");

    /// <summary>A row for each parameter, a column for each mechanism; what is no parameter of a mechanism stays empty.</summary>
    public ReportTable Table()
    {
        List<MechanismOutcome> outcomes = [.. mechanisms.Outcomes];
        return new ReportTable(
            "fund-assumptions",
            new("What each mechanism assumes", "各機制的假設"),
            [
                ReportColumn.Text("parameter", "Assumption", "假設"),
                .. outcomes.Select(outcome => ReportColumn.Text(outcome.Mechanism.Replace('-', '_'), outcome.Name)),
            ],
            [
                .. Behaviour()
                    .Select(own =>
                        (IReadOnlyList<Cell>)
                            [
                                new TextCell(own.Key, own.Name),
                                .. outcomes.Select(_ => Marked(Number(own.Value, MetricUnit.Rate), own.Value != own.Default)),
                            ]
                    ),
                .. outcomes
                    .SelectMany(outcome => outcome.Parameters)
                    .DistinctBy(own => (own.Key, own.Cluster))
                    .Select(row =>
                        (IReadOnlyList<Cell>)
                            [
                                Titled(row),
                                .. outcomes.Select(outcome =>
                                    outcome.Parameters.FirstOrDefault(own => (own.Key, own.Cluster) == (row.Key, row.Cluster)) is { } own
                                        ? Value(own, IsStated(outcome, own))
                                        : TextCell.Same("")
                                ),
                            ]
                    ),
            ]
        )
        {
            Note = new LocalText(
                "Stated in the study, except where a cell says default. Between nothing and everything kept, the share released rises in a straight line. Every mechanism chooses by what is claimed. Ceilings and envelopes by year stand in the study's table ceilings.",
                "均為研究所述；註明「預設」者為該機制本身的設定。部分保留時，釋出比率按直線遞增。各機制均按申報數額選擇。各年度的上限及封套見研究的ceilings表。"
            ),
        };
    }

    /// <summary>What holds under every mechanism; stated or not, a value that is the default is one.</summary>
    private IEnumerable<(string Key, LocalText Name, decimal Value, decimal Default)> Behaviour()
    {
        var (own, otherwise) = (mechanisms.Bids.Settings, FundingSettings.Default);
        yield return ("over_claiming", OverClaiming, own.OverClaiming, otherwise.OverClaiming);
        yield return ("released_if_nothing_kept", IfNothing, own.ReleasedIfNothingKept, otherwise.ReleasedIfNothingKept);
        yield return ("released_if_all_kept", IfAll, own.ReleasedIfAllKept, otherwise.ReleasedIfAllKept);
    }

    private bool IsStated(MechanismOutcome outcome, MechanismParameter own) =>
        mechanisms.Bids.Settings.Mechanisms.FirstOrDefault(terms => terms.Kind == outcome.Mechanism)?.States(own.Key) == true;

    private TextCell Titled(MechanismParameter row)
    {
        if (row.Cluster is not { } cluster)
        {
            return new TextCell(row.Key, row.Name);
        }

        var of = name("cluster", cluster);
        return new TextCell($"{row.Key} {cluster}", new($"{row.Name.English}: {of.English}", $"{row.Name.Chinese}：{of.Chinese}"));
    }

    private TextCell Value(MechanismParameter own, bool isStated) =>
        Marked(own.Words is { } words ? new TextCell(words.English, words) : Number(own.Value, own.Unit), isStated);

    private static TextCell Marked(TextCell cell, bool isStated) =>
        isStated ? cell : cell with { Text = new($"{cell.Text.English} (default)", $"{cell.Text.Chinese}（預設）") };

    /// <summary>A setting as the study would state it: no figure, since nothing was counted.</summary>
    private TextCell Number(decimal value, MetricUnit unit) =>
        new(
            value.ToString(CultureInfo.InvariantCulture),
            new(
                new NumberText(Language.English, currency).InSentence(value, unit),
                new NumberText(Language.TraditionalChinese, currency).InSentence(value, unit)
            )
        );
}

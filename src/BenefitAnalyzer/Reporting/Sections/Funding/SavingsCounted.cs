using BenefitAnalyzer.Funding.Mechanisms;
using BenefitAnalyzer.Funding.Mechanisms.Results;
using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Funding.Portfolio.Results;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>How the value of a choice relates to that of a mechanism which funds the same: one counts savings as stated, the other what departments release.</summary>
internal static class SavingsCounted
{
    private static readonly LocalText Released = new(
        "This counts {realisable} of realisable savings as if all were released. Under {mechanism}, which funds the same, departments release {released} ({share}), and {time} of the value is staff time that is freed and not released; without it the choice is worth {cash}.",
        "此數把可變現節省{realisable}視作全部釋出。{mechanism}資助相同的項目，部門在該機制下只釋出{released}（{share}），所得價值中有{time}為已騰出而未釋出的員工時間；不計該等時間，此組合的價值為{cash}。"
    );
    private static readonly LocalText ReleasedShort = new(
        "It counts realisable savings as if all were released; with what departments release under {mechanism} ({share}) it is worth {cash} without staff time.",
        "此數把可變現節省視作全部釋出；按部門在{mechanism}下所釋出者（{share}），不計員工時間的價值為{cash}。"
    );
    private static readonly LocalText Stated = new(
        "This counts {realisable} of realisable savings as if all were released, and {notional} of staff time for which no post goes.",
        "此數把可變現節省{realisable}視作全部釋出，並計及不刪除職位的員工時間{notional}。"
    );
    private static readonly LocalText StatedShort = new(
        "It counts {realisable} of realisable savings as if all were released.",
        "此數把可變現節省{realisable}視作全部釋出。"
    );
    private static readonly LocalText Same = new(
        "{mechanism} funds what “What to fund” chooses, {n} in all, in the same scopes and years. Counted there as stated, with {realisable} of realisable savings all released, they cost government {cost} net. Here departments release {released} of that ({share}){draws}: without staff time that is freed and not released they are worth {cash}.",
        "{mechanism}所資助的{n}個項目，其方案及年度與「撥款選擇」所選相同。該處按所列數額計算，可變現節省{realisable}全部釋出，政府淨成本為{cost}。此處部門只釋出其中{released}（{share}）{draws}：不計已騰出而未釋出的員工時間，其價值為{cash}。"
    );
    private static readonly LocalText OverDraws = new(", and costs and savings are means over the draws", "，成本及節省亦取抽樣的平均值");

    /// <summary>What is said beside a choice, and the same for who reads the summary alone.</summary>
    internal sealed record Said(LocalText Long, LocalText Short);

    /// <returns>Null where no savings are counted that somebody would still have to release.</returns>
    public static Said? OfPortfolio(ReportContext context, StudyPortfolio portfolio, PortfolioFigures figures, CancellationToken token)
    {
        if (portfolio.Result.RealisableSavings <= 0)
        {
            return null;
        }

        if (Ask(context, token) is not { } mechanisms || mechanisms.Funding(portfolio.Result.Options) is not { } outcome)
        {
            return new Said(
                MessageTemplates.Fill(
                    Stated,
                    ("realisable", context.Messages.Number(figures.Total.RealisableSavings)),
                    ("notional", context.Messages.Number(figures.Notional))
                ),
                MessageTemplates.Fill(StatedShort, ("realisable", context.Messages.Number(figures.Total.RealisableSavings)))
            );
        }

        var row = new MechanismFigures(mechanisms, context.Loaded.Data).Rows.First(own => own.Outcome == outcome);
        return outcome.UnreleasedTime <= 0
            ? null
            : new Said(Filled(Released, context, figures, row), Filled(ReleasedShort, context, figures, row));
    }

    /// <returns>Null where no mechanism funds what the portfolio chooses, or departments release all of it.</returns>
    public static LocalText? OfMechanisms(
        ReportContext context,
        StudyMechanisms mechanisms,
        MechanismFigures figures,
        CancellationToken token
    ) =>
        StudyPortfolio.OfReport(context.Loaded, _ => { }, token) is { IsChosen: true, Result.RealisableSavings: > 0 } portfolio
        && mechanisms.Funding(portfolio.Result.Options) is { UnreleasedTime: > 0 } outcome
            ? MessageTemplates.Fill(
                Filled(
                    Same,
                    context,
                    new PortfolioFigures(portfolio, context.Loaded.Data),
                    figures.Rows.First(own => own.Outcome == outcome)
                ),
                ("draws", mechanisms.Bids.Problem.Draws is null ? LocalText.Same("") : OverDraws)
            )
            : null;

    private static LocalText Filled(LocalText template, ReportContext context, PortfolioFigures figures, MechanismRow row) =>
        MessageTemplates.Fill(
            template,
            ("mechanism", row.Outcome.Name),
            ("n", context.Messages.Number(row.Funded)),
            ("realisable", context.Messages.Number(figures.Total.RealisableSavings)),
            ("cost", context.Messages.Number(figures.Total.NetGovernmentCost)),
            ("released", context.Messages.Number(row.Realised)),
            ("share", context.Messages.Number(row.ReleasedShare)),
            ("time", context.Messages.Number(row.UnreleasedTime)),
            ("cash", context.Messages.Number(row.Cash))
        );

    private static StudyMechanisms? Ask(ReportContext context, CancellationToken token) =>
        context.Study.Funding.Mechanisms.Count == 0 ? null : StudyMechanisms.Of(context.Loaded, _ => { }, token);
}

using System.Globalization;
using System.Net;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Fonts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Tallies;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Tallies;

namespace BenefitAnalyzer.Reporting.Html;

/// <summary>The form of a planned tally as one HTML page in both languages side by side, to print on A4: what to do, then a sheet for each hour.</summary>
internal static class TallyForm
{
    private const string FontPlace = "/* font */";
    private const int FewestLines = 10;
    private const int MostLines = 22; // of a sheet
    private const int FewestBoxes = 40;
    private const int MostBoxes = 300;
    private const string Box = "☐";

    /// <summary>The text of the page. The same plan gives the same text.</summary>
    /// <param name="label">A cell with the name of a code of a dimension.</param>
    public static string Write(TallyPlan plan, Study study, Func<string, string?, TextCell> label, CancellationToken token)
    {
        var sizes = plan.Sessions.GroupBy(session => session.Stratum).ToDictionary(own => own.Key, own => own.Count());
        var page = LiquidTemplate.Render(
            "TallyForm",
            new FormView(
                new LocalText($"Count: {plan.Input.Measure.Name.English}", $"點算：{plan.Input.Measure.Name.Chinese}"),
                study.Title,
                plan.Id,
                LiquidTemplate.Text("TallyForm.css"),
                StepsOf(plan, label),
                plan.Input.Measure.IsRatio,
                Only("service", plan.Input.Services, label),
                Only("channel", plan.Input.Channels, label),
                [.. plan.Sessions.Select(session => ViewOf(plan, study, session, sizes[session.Stratum], label))]
            )
        );
        token.ThrowIfCancellationRequested();
        return page.Replace(FontPlace, ReportFonts.FaceRules(WebUtility.HtmlDecode(page)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<LocalText> StepsOf(TallyPlan plan, Func<string, string?, TextCell> label)
    {
        var (services, channels) = (Names("service", plan.Input.Services, label), Names("channel", plan.Input.Channels, label));
        var whom = new LocalText(
            $"Count everybody who comes in the hour for {(plan.Input.Services.Count == 0 ? "any service" : services.English)}, by {channels.English}.",
            $"點算該小時內經{channels.Chinese}到訪並使用{(plan.Input.Services.Count == 0 ? "任何服務" : services.Chinese)}的每一位人士。"
        );
        var how = plan.Input.Measure.IsRatio
            ? new LocalText(
                "One line a person: time, service, channel, outcome, minutes that staff spent, and a tick if it was done electronically in the end.",
                "每人一行：時間、服務、渠道、結果、員工所用分鐘；最終以電子方式完成者加剔。"
            )
            : new LocalText("Tick one box a person as they come.", "每有一人到訪，剔一格。");
        return
        [
            whom,
            how,
            new(
                "Go on on another sheet when lines or boxes are full. Nobody came: write 0, do not leave it empty.",
                "行或格用完時另紙繼續。無人到訪須填0，不可留空。"
            ),
            new(
                "Count the hours of this list and no others; if an hour cannot be counted leave it out and do not take another.",
                "只點算表列時段；未能點算者從缺，不可以其他時段代替。"
            ),
            new(
                $"Type the totals of each sheet into {plan.Id}.xlsx, then name it in study.yaml: tally: {plan.Id}.xlsx#tally and tally_plan: {plan.Id}.xlsx#tally_plan.",
                $"把各紙合計輸入{plan.Id}.xlsx，再於study.yaml列明tally: {plan.Id}.xlsx#tally及tally_plan: {plan.Id}.xlsx#tally_plan。"
            ),
            new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Hours were drawn at random with seed {plan.Seed}. Do not write down names or numbers of persons."
                ),
                string.Create(CultureInfo.InvariantCulture, $"時段以種子{plan.Seed}隨機抽取。請勿記下任何人的姓名或號碼。")
            ),
        ];
    }

    private static SessionView ViewOf(TallyPlan plan, Study study, TallySession session, int size, Func<string, string?, TextCell> label)
    {
        var stratum = plan.Strata.Index().First(own => own.Item.Id == session.Stratum);
        var spread = plan.Spread.Hours[stratum.Index];
        var expected = plan.Input.Measure.IsRatio ? spread.Of : spread.Value;
        var (day, weekday) = (DateText.Day(session.Day), TallyTables.WeekdayOf(session.Day));
        return new SessionView(
            session.Session,
            label("office", session.Office).Text,
            new LocalText($"{weekday.English} {day.English}", $"{day.Chinese}（{weekday.Chinese}）"),
            string.Create(CultureInfo.InvariantCulture, $"{session.Hour:00}:00–{session.Hour + 1:00}:00"),
            session.Stratum,
            ((double)session.StratumHours / size).ToString("0.##", CultureInfo.InvariantCulture),
            TallyWorkbook.PoolsOf(plan.Input, study, session),
            [.. Enumerable.Range(1, Twice(expected, FewestLines, MostLines))],
            [.. Enumerable.Repeat(Box, Twice(expected, FewestBoxes, MostBoxes))]
        );
    }

    /// <summary>Room for twice as many as are expected.</summary>
    private static int Twice(double expected, int fewest, int most) => (int)Math.Clamp(Math.Ceiling(2 * expected), fewest, most);

    /// <summary>What every line holds where there is no choice; else empty, to be written.</summary>
    private static string Only(string dimension, IReadOnlyList<string> codes, Func<string, string?, TextCell> label) =>
        codes.Count == 1 && label(dimension, codes[0]).Text is var only ? $"{only.English} {only.Chinese}" : "";

    private static LocalText Names(string dimension, IReadOnlyList<string> codes, Func<string, string?, TextCell> label)
    {
        List<LocalText> names = [.. codes.Select(code => label(dimension, code).Text)];
        return LocalText.Listed(names);
    }

    /// <summary>The variables of <c>TallyForm.liquid</c>.</summary>
    private sealed record FormView(
        LocalText Title,
        LocalText Study,
        string Tally,
        string Style,
        IReadOnlyList<LocalText> Steps,
        bool IsRatio,
        string Service,
        string Channel,
        IReadOnlyList<SessionView> Sessions
    );

    private sealed record SessionView(
        string Id,
        LocalText Office,
        LocalText Day,
        string Hour,
        string Stratum,
        string Weight,
        IReadOnlyList<string> Pools,
        IReadOnlyList<int> Lines,
        IReadOnlyList<string> Boxes
    );
}

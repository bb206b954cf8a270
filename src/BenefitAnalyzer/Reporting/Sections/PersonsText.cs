using System.Globalization;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>How persons are protected, in the words of a report.</summary>
internal static class PersonsText
{
    /// <summary>Who holds the key of the pseudonyms; null where nobody is named.</summary>
    public static Paragraph? KeyHolder(ReportContext context) =>
        context.Study.Privacy.KeyHolder is not { } holder
            ? null
            : new Paragraph(
                new LocalText(
                    $"Persons are known by keyed pseudonyms (HMAC-SHA256) alone. The key is held by {holder.English} and is no part of the study.",
                    $"人士只以帶密鑰的假名（HMAC-SHA256）識別。密鑰由{holder.Chinese}保管，並不屬於研究的一部分。"
                )
            );

    /// <summary>What is hidden here is safe from this report alone; whoever publishes two must know that.</summary>
    public static Paragraph? Protection(ReportContext context)
    {
        if (SmallCells.SmallestOf(context.Study) is not (> 0 and var smallest))
        {
            return null;
        }

        var least = smallest.ToString("#,0", CultureInfo.InvariantCulture);
        return new Paragraph(
            new LocalText(
                $"Numbers of fewer than {least} people, and numbers from which these could be worked out, are hidden, over all tables of this report together. Each report is protected by itself: before another report of the same study is published beside this one, compare what each of them hides.",
                $"涉及少於{least}人的數字，以及可據以推算該等數字的數字，已按本報告全部表格一併隱去。每份報告各自處理；如擬同時公布同一研究的另一份報告，須先核對兩者各自隱去的數字。"
            )
        );
    }
}

namespace BenefitAnalyzer.Studies;

/// <summary>Which of several valid records of one transaction id stays. Files follow each other by name, records by line.</summary>
/// <remarks>Of counted returns, which have no ids: which of several files that report the same counts; by default the last.</remarks>
public enum OnDuplicate
{
    /// <summary>One that is not pending, then the latest completion, then the smallest hash of the record.</summary>
    MostComplete,

    KeepFirst,

    KeepLast,

    /// <summary>The first stays; the later ones are not corrections but faults, and go to the quarantine.</summary>
    Reject,
}

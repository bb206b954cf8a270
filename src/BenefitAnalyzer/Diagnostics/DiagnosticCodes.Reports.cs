namespace BenefitAnalyzer.Diagnostics;

// BA7: reports, archives and packs.
public static partial class DiagnosticCodes
{
    // BA7: reports.
    public const string UnknownReport = "BA7001"; // no report of this name
    public const string ReportInitiativeMissing = "BA7002"; // a report about one initiative, and none is named, or none of the name
    public const string ReportedPeriodLengthMissing = "BA7003"; // the end of the period reported on without its length
    public const string ReportedPeriodWithoutData = "BA7004"; // no indicator is known in both of the periods that a report compares

    public const string ReportWithoutSections = "BA7005"; // the study has nothing to say in any section of a report
    public const string ReportSectionEmpty = "BA7006"; // the study has nothing to say in some sections of a report

    // BA701: PDF.
    public const string NoBrowser = "BA7011"; // no browser that prints to PDF, or not the one that is named
    public const string PdfNotWritten = "BA7012"; // the browser failed or took too long

    // BA702: snapshots of reports.
    public const string SnapshotNameWrong = "BA7021"; // a name that is none for a file
    public const string SnapshotExists = "BA7022"; // another snapshot of this name
    public const string SnapshotNotFound = "BA7023"; // no snapshot of this name, or a file that is none

    // BA703: archives.
    public const string ArchiveUnreadable = "BA7031"; // no archive, or one that was cut short
    public const string ArchiveManifestWrong = "BA7032"; // no manifest, or a damaged one
    public const string ArchiveOfNewerProgram = "BA7033"; // a form of archive that this version does not know
    public const string ArchiveOfOtherProgram = "BA7034"; // another version of the program wrote it
    public const string ArchivePathRefused = "BA7035"; // an entry that would be unpacked outside of its folder, or over another
    public const string ArchiveEntryMissing = "BA7036"; // the manifest lists it, and it is not there
    public const string ArchiveEntryUnknown = "BA7037"; // it is there, and the manifest does not list it
    public const string ArchiveEntryChanged = "BA7038"; // its hash is not that of the manifest

    // BA704: packs, and what verifying one finds.
    public const string CannotPack = "BA7041"; // a log about persons of which no copy can be made that the study of the pack reads as it read the log
    public const string PackLacksFiles = "BA7042"; // rows of files that are gone cannot be handed on
    public const string PackLeavesOut = "BA7043"; // a snapshot of other data, which the logs of the pack would not give
    public const string NotAPack = "BA7044"; // an archive that is no study
    public const string PackNotLoaded = "BA7045"; // the study of a pack cannot be read or loaded

    // BA705: bids as baselines.
    public const string NothingToFreeze = "BA7051"; // no bid of the initiative, none of the scope, or several and none is named
    public const string BaselineDiffers = "BA7052"; // the bid was frozen before with other numbers
}

namespace BenefitAnalyzer.Diagnostics;

/// <summary>Every diagnostic code, with its meaning. A code is never reused; a golden test prints this table.</summary>
/// <remarks>
/// BA1 ingestion (10 files, 11 structure, 12 values, 13 meaning, 14 completeness, 15 the stored data), BA2 study file, BA3 metrics and costs,
/// BA4 benefits and appraisal, BA5 what-if and funding, BA6 forecasting, BA7 reporting, BA8 web.
/// </remarks>
public static partial class DiagnosticCodes
{
    // BA10: a file as a whole.
    public const string NoFilesFound = "BA1001"; // a source's pattern matches no file
    public const string UnreadableFile = "BA1002"; // the file cannot be opened, decompressed or decoded
    public const string ColumnMissing = "BA1003"; // a mapped column is not in the file's heading row
    public const string TooManyRejected = "BA1004"; // more rows rejected than max_rejected allows: the file was not loaded
    public const string CopyOfFile = "BA1005"; // same content as another file: all records count as duplicates
    public const string FileRemoved = "BA1006"; // a file loaded before is gone: its rows left the study
    public const string PseudonymKeyChanged = "BA1007"; // the pseudonym key is not the one this study was loaded with
    public const string ChangedWhileRead = "BA1008"; // the file changed while it was read
    public const string HeadingNotUnderstood = "BA1009"; // a heading of a wide table fits neither pattern nor correction
    public const string PseudonymKeyMade = "BA1010"; // a pseudonym key was made on first use
    public const string CharactersUndecoded = "BA1011"; // characters that the declared encoding cannot express
    public const string ColumnTwice = "BA1013"; // a mapped column stands twice in the file's heading row
    public const string FileEmpty = "BA1014"; // a file that holds no record
    public const string SameInTwoSources = "BA1016"; // a file of two sources, or two files of the same content: each source counts its own
    public const string FilesSinceIngest = "BA1015"; // the files are not those that were loaded: figures do not know of it
    public const string NoSourceForFile = "BA1012"; // a file from standard input whose name no source's pattern matches

    // BA11: the shape of a record.
    public const string WrongColumnCount = "BA1101"; // more or fewer cells than the heading row
    public const string BrokenQuotes = "BA1102"; // a quote that is not closed or not alone
    public const string NotUtf8 = "BA1103"; // bytes that are not text in the declared encoding
    public const string NotJson = "BA1104"; // a line that is not one JSON object

    // BA12: one value.
    public const string RequiredValueMissing = "BA1201"; // transaction_id, started_at, service or channel is empty
    public const string BadTime = "BA1202"; // not in the declared date format
    public const string BadNumber = "BA1203"; // minutes, fee or count is not a number, negative or beyond the limit
    public const string UnknownCode = "BA1204"; // a code that the study or its reference table does not know
    public const string TimeDoesNotExist = "BA1205"; // a local time that the clocks skipped
    public const string BadSatisfaction = "BA1206"; // not a whole number from 1 to 5
    public const string BadYesNo = "BA1207"; // not one of the values for yes and no
    public const string NotAPseudonym = "BA1208"; // a column that should hold pseudonyms holds something else
    public const string BadBirthDate = "BA1209"; // not a date in the declared format, or of an age that nobody has
    public const string CellWithoutValue = "BA1210"; // a cell of a spreadsheet that holds an error, or is merged with another

    // BA13: values that contradict each other.
    public const string CompletedBeforeStarted = "BA1301"; // completed_at is before started_at
    public const string OutsideStudyPeriod = "BA1302"; // started_at lies outside the period of the study
    public const string DuplicateDiffers = "BA1303"; // two rows of one transaction_id differ; one was kept
    public const string DigitalAboveVolume = "BA1304"; // a return reports more digital transactions than transactions
    public const string DigitalWithoutVolume = "BA1305"; // a return reports digital transactions but no volume
    public const string RepeatedId = "BA1306"; // a later record of a transaction_id whose source says that an id comes once
    public const string ReturnRepeated = "BA1307"; // two files of counted returns report the same service, channel, office and period; one counts
    public const string DigitalBesideChannel = "BA1308"; // returns name a channel and a digital volume that contradicts it
    public const string MinutesWithoutVolume = "BA1309"; // returns report staff minutes but no volume
    public const string MinutesLookLikeMeans = "BA1310"; // staff minutes of returns are too few to be those of their whole volume
    public const string ReturnSaidTwice = "BA1311"; // lines of one file of counted returns report the same service, channel, office and period; all are added
    public const string ReturnOutsidePeriod = "BA1313"; // counted returns of days outside the period of the study; they count
    public const string ReturnBesideLogs = "BA1312"; // counted returns and logs hold the same service and channel in the same months

    // BA14: what should be there and is not.
    public const string SliceMissing = "BA1401"; // an expected office or month delivered nothing
    public const string ChannelUnrecorded = "BA1402"; // a service offers a channel that no source records
    public const string ControlTotalDiffers = "BA1403"; // a control total and the accepted rows differ
    public const string IngestIncomplete = "BA1404"; // an ingest was interrupted: run 'benefit ingest' again
    public const string EndingsUnknown = "BA1406"; // a channel whose transactions are recorded without how they ended
    public const string PledgeNotJudged = "BA1407"; // services promise completion in time, and no log says when it is due

    // BA15: the stored data of a study, its keys and its disk.
    public const string StudyInUse = "BA1501"; // another process has the study open
    public const string DiskFull = "BA1502"; // no room on the disk, or a file may not grow further
    public const string StudyNotWritable = "BA1503"; // the folder .benefit may not be written
    public const string DatabaseBroken = "BA1504"; // study.duckdb is damaged or not a database of this program
    public const string CannotPseudonymise = "BA1506"; // 'pseudonymise' is not told enough, or the file is of no format that it writes
    public const string KeyCannotBeChanged = "BA1505"; // a new pseudonym key would lose rows, or there is nothing that it is for

    public const string PastPeriodChanged = "BA1405"; // an ingest changed numbers of a period that was past

    // BA2: the study file and its tables.
    public const string StudyNotFound = "BA2001"; // no study.yaml in the folder
    public const string NotYaml = "BA2002"; // the file is not valid YAML
    public const string UnknownKey = "BA2003"; // a key that the study file does not know
    public const string KeyMissing = "BA2004"; // a required key is missing
    public const string BadValue = "BA2005"; // a value of the wrong kind or outside its range
    public const string UnknownReference = "BA2006"; // a name that is declared nowhere
    public const string DuplicateName = "BA2007"; // the same name twice
    public const string TableNotFound = "BA2008"; // a reference table's file or sheet is missing
    public const string TableColumnMissing = "BA2009"; // a reference table lacks a column
    public const string TableValue = "BA2010"; // a cell of a reference table is not allowed
    public const string FileExists = "BA2011"; // 'init' or 'sample' would overwrite something
    public const string TableColumnUnknown = "BA2012"; // a column of a reference table that nothing reads, though its name is nearly known
    public const string TermVerified = "BA2013"; // a glossary changes a term whose Chinese a paper has verified

    // BA203: inputs read back from a workbook.
    public const string PersonAsItStands = "BA2014"; // a source's persons would be stored by the names that the file gives them
    public const string WorkbookStale = "BA2031"; // the study changed after the workbook was written
    public const string NotWritable = "BA2032"; // a change that cannot be written into the study's files
}

using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Ingestion.Suggestions;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion.Suggestions;

[TestClass]
public sealed class SourceSuggestionTests : SuggestionTests
{
    static SourceSuggestionTests()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }

    [TestMethod]
    public void DaysBefore13LeaveTheOrderOfDayAndMonthToBeAsked()
    {
        var draft = Of("log.csv", "id,opened,service,channel\n1,03/04/2005,A,web\n2,04/04/2005,B,web\n3,05/04/2005,A,phone\n");

        var started = Column(draft, "started_at");
        Assert.AreEqual("?", started.Format);
        CollectionAssert.AreEqual(
            new[]
            {
                "its heading says 'opened'",
                "ASK: \"dd/MM/yyyy\" and \"MM/dd/yyyy\" both fit 100% of the values and mean other days",
                "  as dd/MM/yyyy: from 2005-04-03 to 2005-04-05, 100% of the rows in the order of time",
                "  as MM/dd/yyyy: from 2005-03-04 to 2005-05-04, 100% of the rows in the order of time",
                "  a value with a day after the 12th settles it, or whoever made the file",
            },
            started.Reasons.ToArray()
        );
        Assert.Contains("started_at: { column: opened, format: \"?\" }", SourceDraftYaml.Of(draft));
    }

    [TestMethod]
    [DataRow("log.jsonl")]
    [DataRow("log.csv")]
    public void NoPersonIsShownOfAFileThatBeginsWithARecord(string name)
    {
        var json = string.Concat(
            Enumerable
                .Range(1, 3)
                .Select(at =>
                    $$$"""{"id":"T{{{at}}}","started":"2025-04-0{{{at}}} 09:05","channel":"Counter","service":{"code":"permit"},"hkid":"A12345{{{at}}}(7)"}"""
                    + "\n"
                )
        );
        var csv = string.Concat(
            Enumerable.Range(1, 3).Select(at => $"{at},2025-04-1{at} 09:05,permit,Counter,A12345{at}(7),chan{at}@x.hk\n")
        );

        var yaml = SourceDraftYaml.Of(Of(name, name.EndsWith("jsonl", StringComparison.Ordinal) ? json : csv));
        var jsonAsText = SourceDraftYaml.Of(Of("log.txt", json));

        Assert.DoesNotContain("A12345", yaml + jsonAsText);
        Assert.DoesNotContain("chan1", yaml);
        Assert.AreEqual(name == "log.jsonl", yaml.Contains("service: service.code", StringComparison.Ordinal));
        Assert.AreEqual(name == "log.csv", yaml.Contains("does not look like headings", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("3/4/2005 2:05 PM;25/4/2005 11:59 AM", "dd/MM/yyyy hh:mm tt")]
    [DataRow("2005-04-03T14:05:00;2005-04-25T11:59:00", "yyyy-MM-dd'T'HH:mm:ss")]
    [DataRow("04/25/05;04/03/05", "MM/dd/yy")]
    [DataRow("3 Apr 2005;25 Apr 2005", "dd MMM yyyy")]
    [DataRow("20050403;20050425", "yyyyMMdd")]
    [DataRow("2005年4月3日;2005年4月25日", "yyyy年MM月dd日")]
    public void TheFormatOfTimesIsExact(string values, string format)
    {
        var rows = string.Concat(values.Split(';').Select((value, at) => $"N{at},\"{value}\",A,web\n"));

        Assert.AreEqual(format, Column(Of("log.csv", "id,opened,service,channel\n" + rows), "started_at").Format);
    }

    [TestMethod]
    [DataRow("utf-8", null)]
    [DataRow("utf-16", "utf-16")]
    [DataRow("big5", "big5")]
    public void ChineseIsReadInTheEncodingThatItsBytesTell(string encoding, string? told)
    {
        const string Text =
            "編號,開始時間,服務,渠道\nA1,2005-04-01,換領身份證,櫃位\nA2,2005-04-13,申請護照,互聯網\nA3,2005-04-14,換領身份證,電話\n";
        var code = Encoding.GetEncoding(encoding);

        var draft = Of("log.csv", [.. code.GetPreamble(), .. code.GetBytes(Text)]);

        Assert.AreEqual(told, draft.Encoding);
        CollectionAssert.AreEqual(
            new[] { "transaction_id 編號", "started_at 開始時間", "service 服務", "channel 渠道" },
            draft.Columns.Select(column => $"{column.Field} {column.Column}").ToArray()
        );
        CollectionAssert.AreEquivalent(
            new[] { "櫃位", "互聯網", "電話" },
            Column(draft, "channel").Map.Select(value => value.Value).ToArray()
        );
    }

    [TestMethod]
    public void WesternLettersAreNoBig5()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 50).Select(at => $"{at};2005-04-{(at % 28) + 1:00};Café déjà reçu – “près”;téléphone\n")
        );

        var draft = Of("log.csv", Encoding.GetEncoding("windows-1252").GetBytes("id;opened;service;channel\n" + rows));

        Assert.AreEqual(("windows-1252", ';'), (draft.Encoding, draft.Delimiter));
        Assert.AreEqual("téléphone", Column(draft, "channel").Map.Single().Value);
    }

    [TestMethod]
    public void NothingPersonalIsEverShown()
    {
        const string Text =
            "ref,opened,service,channel,HKID,Full name,Phone,e-mail,Date of birth,Remarks\n"
            + "R1,2005-04-01,A,web,A123456(7),Chan Tai Man,2345 6789,chan@example.hk,1950-01-02,call me\n"
            + "R2,2005-04-20,B,phone,K765432(1),Wong Siu Ming,9876 5432,wong@example.hk,1991-05-06,urgent\n"
            + "R3,2005-04-21,B,C987654(3),B246810(1),Lee Ka Yan,6543 2109,lee@example.hk,1999-12-31,again\n";

        var draft = Of("log.csv", Text);

        var yaml = SourceDraftYaml.Of(draft);
        var json = SourceDraftJson.Of(draft);
        string[] secrets = ["123456", "765432", "987654", "246810", "Chan", "Wong", "Lee", "6789", "@", "1950", "1991", "urgent"];
        Assert.AreEqual("", string.Join(' ', secrets.Where(secret => yaml.Contains(secret, StringComparison.Ordinal))));
        Assert.AreEqual("", string.Join(' ', secrets.Where(secret => json.Contains(secret, StringComparison.Ordinal))));
        Assert.AreEqual("HKID", Column(draft, "customer").Column);
        Assert.Contains("privacy: { pseudonymise: [customer] }", yaml);
        Assert.Contains("not used: 'Phone', looks personal (phone numbers)", yaml);
        Assert.Contains("not used: 'Date of birth', looks personal (birth dates)", yaml);
        Assert.Contains("not used: 'Full name', looks personal (names)", yaml);
    }

    [TestMethod]
    public void UnitsMissingWordsAndYesAndNoAreSeen()
    {
        var draft = Of(
            "log.tsv",
            "ticket\topened\tservice\tchannel\tassisted\tstaff_seconds\twait\tfee\trating\n"
                + "1\t2005-04-20\tA\tweb\tY\t120\t3\tN/A\t5\n2\t2005-04-21\tB\tweb\tN\t60\t4\t1,200\t1\n3\t2005-04-22\tB\tweb\tN\t60\t4\t30.50\t2\n"
        );

        Assert.AreEqual("seconds", Column(draft, "handling_minutes").Unit);
        Assert.IsTrue(Column(draft, "wait_minutes").Reasons.Any(reason => reason.StartsWith("ASK: its unit", StringComparison.Ordinal)));
        CollectionAssert.AreEqual(new[] { "N/A" }, draft.Missing.ToArray());
        Assert.AreEqual(',', draft.Thousands);
        CollectionAssert.AreEqual(
            new[] { new MappedValue("N", 2, "no"), new MappedValue("Y", 1, "yes") },
            Column(draft, "assisted").Map.ToArray()
        );
        Assert.AreEqual("rating", Column(draft, "satisfaction").Column);
    }

    [TestMethod]
    [DataRow("id;opened;service;handling minutes\n1;2005-04-20;A;15,243\n2;2005-04-21;B;3,469\n", "cells end at a semicolon")]
    [DataRow(
        "id,opened,service,handling minutes,fee\n1,2005-04-20,A,\"15,243\",\"27,31\"\n2,2005-04-21,B,\"3,469\",5\n",
        "numbers of 'fee'"
    )]
    [DataRow(
        "id,opened,service,handling minutes,fee\n1,2005-04-20,A,\"15,243\",\"0,310\"\n2,2005-04-21,B,\"3,469\",5\n",
        "numbers of 'fee'"
    )]
    public void ACommaThatMayBeginDecimalsIsAskedAndNotTakenForThousands(string text, string reason)
    {
        var draft = Of("log.csv", text);

        Assert.IsNull(draft.Thousands);
        var question = draft.Notes.Single(note => note.Contains("may group digits or begin decimals", StringComparison.Ordinal));
        Assert.StartsWith("ASK: the comma in numbers of 'handling minutes' ", question);
        Assert.Contains($"since {reason}", question);
        Assert.Contains("if 15,243 means 15243, add thousands: \",\"; if it means 15.243, let the file have points", question);
        Assert.Contains($"# {question}\n", SourceDraftYaml.Of(draft));
    }

    [TestMethod]
    [DataRow("1,243,500")]
    [DataRow("1,243.50")]
    public void ANumberThatOnlyThousandsExplainSettlesItBehindASemicolonToo(string number)
    {
        var draft = Of("log.csv", $"id;opened;service;fee;wait\n1;2005-04-20;A;{number};2,000\n2;2005-04-21;B;15,243;1\n");

        Assert.AreEqual(',', draft.Thousands);
        Assert.IsFalse(draft.Notes.Any(note => note.Contains("decimal", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void ValuesAreMappedToNearCodesOfTheStudyAndOthersAreAsked()
    {
        var study = StudyReader.Read(Path.Combine(Repository.Root, "sample-data", "hong-kong")).Study!;

        var draft = Of(
            "log.csv",
            "id,opened,service,channel\n1,2005-04-20,IMM01,Countr\n2,2005-04-21,IMM01,Internet\n3,2005-04-21,IMM02,Bus\n",
            study
        );

        CollectionAssert.AreEquivalent(
            new[] { new MappedValue("Countr", 1, "counter"), new MappedValue("Internet", 1, "web"), new MappedValue("Bus", 1, null) },
            Column(draft, "channel").Map.ToArray()
        );
        Assert.IsEmpty(Column(draft, "service").Map); // codes already
    }

    [TestMethod]
    public void WhatTheReaderCannotTakeIsAsked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write("Report of April\nprinted today\nid,opened,service,channel\n1,2005-04-20,A,web\n2,2005-04-21,A,web\n"u8);
        }

        var yaml = SourceDraftYaml.Of(Of("log.csv", packed.ToArray()));

        Assert.Contains("# ASK: the file is gzip, which its name does not say: let it end in '.gz', by which it is read\n", yaml);
        Assert.Contains("    heading_line: 3\n", yaml);
        Assert.Contains("# the headings stand in line 3; what is above them is no record\n", yaml);
    }

    [TestMethod]
    public void MonthsAsColumnsArePeriods()
    {
        var draft = Of("return.csv", "Service,2005-01 calls,2005-02 calls,2005-03 calls\nA,\"1,000\",2,3\nB,4,5,6\n");

        Assert.AreEqual(SourceKind.Counts, draft.Kind);
        Assert.AreEqual("{period:yyyy-MM} {measure}", draft.Periods!.Headings);
        CollectionAssert.AreEqual(new[] { KeyValuePair.Create("calls", (string?)"volume") }, draft.Periods.Measures.ToArray());
        Assert.AreEqual("Service", draft.Columns.Single().Column);
    }

    [TestMethod]
    public void ADraftForMachinesHoldsTheSame()
    {
        var draft = Of("log.csv", "id,opened,service,channel\n1,2005-04-20,A,web\n2,2005-04-21,A,web\n");

        var json = JsonNode.Parse(SourceDraftJson.Of(draft))!;

        Assert.AreEqual("log", (string?)json["kind"]);
        Assert.AreEqual("transaction_id", (string?)json["columns"]![0]!["field"]);
        Assert.IsNull(json["columns"]!.AsArray().Single(column => (string?)column!["field"] == "channel")!["map"]![0]!["code"]);
    }

    [TestMethod]
    public void AFileThatIsNoTableIsRefused()
    {
        Folder.With("notes.txt", "Dear Sir\nyours faithfully\n");

        Assert.IsNull(SourceSuggestion.Of(Path.Combine(Folder.Path, "notes.txt"), null, Found.Add, CancellationToken.None));

        Assert.StartsWith("notes.txt: error BA1002: no character splits its lines into cells", Found.Single().ToString());
    }

    /// <summary>Longer than what is read whole: pieces from the beginning, the middle and the end.</summary>
    [TestMethod]
    public void OfALongFileABoundedSampleIsRead()
    {
        var path = Path.Combine(Folder.Path, "long.csv");
        using (var writer = new StreamWriter(path))
        {
            writer.Write("id,opened,service,channel\n");
            for (var row = 0; row < 1_000_000; row++)
            {
                var channel =
                    row < 10 ? "web"
                    : row > 999_990 ? "kiosk"
                    : "counter";
                writer.Write($"{row},2005-04-{(row / 50_000) + 1:00} 10:00:00,A service of some kind,{channel}\n");
            }
        }

        var draft = SourceSuggestion.Of(path, null, Found.Add, CancellationToken.None)!;

        CollectionAssert.AreEquivalent(
            new[] { "counter", "kiosk", "web" },
            Column(draft, "channel").Map.Select(value => value.Value).ToArray()
        );
        Assert.Contains("from its beginning, middle and end", draft.Reasons[0]);
        Assert.AreEqual("yyyy-MM-dd HH:mm:ss", Column(draft, "started_at").Format);
    }
}

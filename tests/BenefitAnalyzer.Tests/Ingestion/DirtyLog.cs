using System.Text;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Records at random, good and bad in every way that the rules know, and lines that are broken in ways that no rule foresaw.</summary>
internal static class DirtyLog
{
    private static readonly string[] Columns =
    [
        "handling_minutes: minutes",
        "assisted: { column: assisted, map: { Y: yes, N: no } }",
        "satisfaction: mark",
        "fee: fee",
    ];

    private const string Heading = "id,started,completed,service,channel,outcome,minutes,assisted,mark,fee\n";

    private static readonly string[][] Good =
    [
        ["a", "b", "c", "d", "e", "f", "g", "h", " i ", "\"j\""],
        ["2005-04-02 09:00:00", "2005-10-30 01:30:00", "2005-04-03 03:00:00", " 2005-05-01 00:00:00"],
        ["", "2005-11-01 23:59:59", "2006-01-01 00:00:00"],
        [
            "LIB",
            "行政",
            "\uFA08政",
            "LIB\uFFFE",
            " 行\uFFFF\uFFFE",
            "LIB\uFFFD",
            "\"Births, deaths\"",
            "\"the \"\"new\"\" form\"",
            " padded ",
        ],
        ["web", "counter"],
        ["", "completed", "pending", "failed", "abandoned"],
        ["", "5", "5.25", "0", "1e2"],
        ["", "Y", "N", "yes"],
        ["", "1", "5", " 3"],
        ["", "12.50", "0.005"],
    ];

    private static readonly string[][] Bad =
    [
        ["", "  "],
        [
            "",
            "never",
            "2005-13-01 09:00:00",
            "2005-4-3 9:00:00",
            "2005-04-03 02:30:00",
            "2005-04-01",
            "0005-04-01 09:00:00",
            "2003-01-01 00:00:00",
            "2005-04-01 24:00:00",
            "2005-04-01  9:00:00",
            "2005-04-01 09:00:0Z",
            "2005-04-01 09:00:0.",
            "2005/04/01 09:00:00",
            "2005-04-01T09:00:00",
        ],
        ["soon", "2004-01-01 00:00:00", "2005-11-31 00:00:00"],
        ["", "   "],
        ["telex", "WEB", "web\uFFFE", ""],
        ["done", "COMPLETED"],
        ["-1", "many", "1,5", "100001", "NaN", "inf", "0x10"],
        ["maybe", "y"],
        ["0", "6", "2.5", "five"],
        ["-0.01", "free"],
    ];

    private static readonly string[] Oddities =
    [
        "\"",
        "\"\"",
        "=HYPERLINK(\"http://x\";\"y\")",
        "+1-1",
        "@SUM(A1:A9)",
        "\uFEFF",
        "\u2028",
        "\u00A0",
        "\\",
        "\\\"",
        "\t",
        "|",
        ";",
        "'",
        "NULL",
        "\U0001F600",
        "e\u0301",
        "\uFA08",
        "\uFFFE",
        "\uFFFF",
        "\uFDD0",
        "\U0010FFFE",
        "#",
        "--",
        ",",
        ",,,",
        " ",
    ];

    /// <summary>Bytes that no text in UTF-8 holds, or that end lines where none should end.</summary>
    private static readonly byte[][] Intruders =
    [
        [0],
        [0xE8],
        [0xE8, 0xA1],
        [0xFF, 0xFE],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80], // half of a surrogate pair, and the other
        [0xED, 0xB0, 0x80],
        [13],
        [10],
        [10, 10],
        [13, 13, 10],
    ];

    /// <param name="dirty">Share of cells that are wrong, besides records of the wrong shape.</param>
    public static string Record(Random random, double dirty)
    {
        var cells = Good.Zip(Bad, (good, bad) => Pick(random, random.NextDouble() < dirty ? bad : good)).ToList();
        if (random.NextDouble() < dirty / 2)
        {
            cells = random.Next(2) == 0 ? cells[..^1] : [.. cells, "more"];
        }

        if (dirty > 0.1 && random.NextDouble() < 0.03)
        {
            cells[3] = Pick(random, ["\"LIB", "LI\"B", "\"LIB\" x", "\"two\nlines\""]);
        }

        return string.Join(',', cells) + "\n";
    }

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];

    /// <summary>A line with something done to it.</summary>
    /// <param name="isWild">Also what keeps DuckDB from reading the file at all.</param>
    /// <param name="isLong">Also lines of a megabyte or ten thousand cells.</param>
    public static byte[] Mutated(Random random, string line, bool isWild, bool isLong)
    {
        var text = Encoding.UTF8.GetBytes(line.TrimEnd('\n')).ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var place = random.Next(text.Count + 1);
            switch (random.Next(isWild ? 9 : 6))
            {
                case 0 or 1 or 2:
                    var oddity = Pick(random, Oddities);
                    text.InsertRange(place, Encoding.UTF8.GetBytes(isWild ? oddity : oddity.Replace("\"", "", StringComparison.Ordinal)));
                    break;
                case 3:
                    text.RemoveRange(place, Math.Min(random.Next(1, 12), text.Count - place));
                    break;
                case 4 when isLong && random.Next(100) == 0:
                    text.InsertRange(place, Enumerable.Repeat((byte)'x', random.Next(2) == 0 ? 1 << 20 : 100_000));
                    break;
                case 5 when isLong && random.Next(60) == 0:
                    text.InsertRange(place, Enumerable.Repeat((byte)',', 10_000));
                    break;
                case 6 or 7 or 8:
                    text.InsertRange(place, Intruders[random.Next(Intruders.Length)]);
                    break;
            }
        }

        // A line that is cut in the middle of a character would not be plain either.
        var bytes = text.ToArray();
        bytes = isWild ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\uFFFD", "?", StringComparison.Ordinal));
        return bytes.Length == 0 && !isWild ? "x\n"u8.ToArray() : [.. bytes, .. isWild && random.Next(3) == 0 ? "\r\n"u8 : "\n"u8];
    }

    public static string Padding(string id) => $"{id},2005-04-01 09:00:00,2005-04-01 09:10:00,LIB,web,completed,5,N,3,1.00\n";

    /// <summary>A study of one such log; not loaded yet.</summary>
    public static LoadedExample Study(string records) => Study(Encoding.UTF8.GetBytes(records));

    public static LoadedExample Study(byte[] records)
    {
        var example = SmallLog.Study("America/New_York", columns: Columns);
        var yaml = File.ReadAllText(Path.Combine(example.Folder, "study.yaml"));
        return example
            .With("study.yaml", yaml + "\nperiod: { from: 2005-01-01, until: 2006-01-01 }\n")
            .With("logs/log.csv", [.. Encoding.UTF8.GetBytes(Heading), .. records]);
    }

    /// <summary>Everything that is kept of rejected records.</summary>
    public static List<string> Rejects(this LoadedExample example) =>
        [
            .. example.Loaded.Database.Query(
                "SELECT CAST((line, code, \"column\", value, reason, byte_offset, byte_length, record_hash) AS VARCHAR) FROM quarantine ORDER BY line",
                row => row.GetString(0),
                CancellationToken.None
            ),
        ];
}

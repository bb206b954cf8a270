using System.Globalization;
using System.Text;
using System.Text.Json;
using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Formats;

/// <summary>Text of which every line is one JSON object. A column is a property; <c>office.code</c> is a property of a property.</summary>
public sealed class JsonLinesFormat() : SourceFormat("jsonl", "every line is one JSON object; a column is a property", ".jsonl", ".ndjson")
{
    private const int FirstRecords = 1_000;
    private const int FirstLines = 20;
    private const int EscapeLength = 6;

    public override bool HasTypedCells => true;

    public override bool ColumnsMayBeAbsent => true;

    /// <summary>Whether lines of a file whose name does not tell its format look like JSON objects.</summary>
    internal static bool IsLikely(IEnumerable<string> lines)
    {
        var first = lines.Where(line => line.Length > 0).Take(FirstLines).ToList();
        return first.Count > 0 && first.TrueForAll(line => line.StartsWith('{') && line.TrimEnd().EndsWith('}'));
    }

    /// <returns>The columns wanted that some line has; reading stops when all were seen.</returns>
    public override IReadOnlyList<string> Headings(FileContent content, FormatOptions options, CancellationToken token)
    {
        var missing = options.Wanted.ToHashSet(StringComparer.Ordinal);
        using var cursor = new Cursor(content.OpenText(options.Encoding), options.Wanted);
        while (missing.Count > 0 && cursor.Read())
        {
            token.ThrowIfCancellationRequested();
            missing.RemoveWhere(name => cursor.Broken is null && cursor.Has(name));
        }

        return [.. options.Wanted.Where(name => !missing.Contains(name))];
    }

    public override IReadOnlyList<string> Columns(FileContent content, FormatOptions options, CancellationToken token)
    {
        using var cursor = new Cursor(content.OpenText(options.Encoding), []);
        var names = new List<string>();
        for (var read = 0; read < FirstRecords && cursor.Read(); read++)
        {
            token.ThrowIfCancellationRequested();
            names.AddRange(cursor.Names.Except(names).ToList());
        }

        return names;
    }

    public override RecordCursor Open(FileContent content, FormatOptions options, CancellationToken token) =>
        new Cursor(content.OpenText(options.Encoding), Headings(content, options, token));

    private sealed class Cursor(Stream text, IReadOnlyList<string> columns) : LineCursor(text)
    {
        /// <summary>Which of two values is meant is not guessed.</summary>
        private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

        private BrokenRecord? broken;
        private JsonDocument? record;

        public override BrokenRecord? Broken => broken;

        public override int CellCount => columns.Count;

        /// <summary>The properties of the record; of an object inside those with their path.</summary>
        public IEnumerable<string> Names => record is null ? [] : NamesIn(record.RootElement, "");

        public bool Has(string column) => Find(column) is not null;

        public override string Cell(int column) =>
            Find(columns[column]) switch
            {
                null or { ValueKind: JsonValueKind.Null } => "",
                { ValueKind: JsonValueKind.String } value => value.GetString()!,
                { ValueKind: JsonValueKind.True } => "yes",
                { ValueKind: JsonValueKind.False } => "no",
                { } value => value.GetRawText(),
            };

        private static IEnumerable<string> NamesIn(JsonElement element, string path) =>
            element.ValueKind != JsonValueKind.Object
                ? []
                : element
                    .EnumerateObject()
                    .SelectMany(own =>
                        own.Value.ValueKind == JsonValueKind.Object ? NamesIn(own.Value, $"{path}{own.Name}.") : [$"{path}{own.Name}"]
                    );

        protected override void Parse()
        {
            broken = null;
            record?.Dispose();
            record = null;
            if (HalfCharacterIn(Text) is { } half)
            {
                broken = new BrokenRecord(
                    DiagnosticCodes.NotJson,
                    $"a text of the line holds {half} without its other half, which is no character: it was cut too short"
                );
                return;
            }

            try
            {
                record = JsonDocument.Parse(Text.ToArray(), Strict);
                if (record.RootElement.ValueKind != JsonValueKind.Object)
                {
                    broken = new BrokenRecord(DiagnosticCodes.NotJson, "the line is JSON but no object");
                }
            }
            catch (JsonException)
            {
                broken = new BrokenRecord(
                    DiagnosticCodes.NotJson,
                    IsJson() ? "a property stands twice in an object" : "the line is not JSON"
                );
            }
        }

        /// <summary>An escaped half of a surrogate pair that stands alone; null where there is none.</summary>
        /// <remarks>The grammar of JSON allows it, and what has no meaning as text cannot be read out of the parsed record.</remarks>
        private static string? HalfCharacterIn(ReadOnlySpan<byte> json)
        {
            while (json.IndexOf((byte)'\\') is >= 0 and var at && at + 1 < json.Length)
            {
                json = json[at..];
                if (EscapedAt(json) is not { } letter || !char.IsSurrogate(letter))
                {
                    json = json[2..]; // the second of two backslashes begins nothing
                }
                else if (EscapedAt(json[EscapeLength..]) is { } next && char.IsSurrogatePair(letter, next))
                {
                    json = json[(2 * EscapeLength)..];
                }
                else
                {
                    return Encoding.ASCII.GetString(json[..EscapeLength]);
                }
            }

            return null;
        }

        /// <summary>What an escape such as <c>\u00e9</c> at the beginning of a text means; null where none stands there.</summary>
        private static char? EscapedAt(ReadOnlySpan<byte> json) =>
            json.Length >= EscapeLength
            && json.StartsWith("\\u"u8)
            && ushort.TryParse(json[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
                ? (char)unit
                : null;

        private bool IsJson()
        {
            try
            {
                using var read = JsonDocument.Parse(Text.ToArray());
                return true;
            }
            catch (JsonException)
            {
                return false;
            }
        }

        protected override void Dispose(bool disposing)
        {
            record?.Dispose();
            base.Dispose(disposing);
        }

        /// <summary>The property of a name; else, where the name has dots, one of an object inside.</summary>
        private JsonElement? Find(string column)
        {
            if (record is null || record.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            if (record.RootElement.TryGetProperty(column, out var found))
            {
                return found;
            }

            JsonElement at = record.RootElement;
            foreach (var name in column.Split('.'))
            {
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                {
                    return null;
                }
            }

            return at;
        }
    }
}

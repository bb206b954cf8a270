using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace BenefitAnalyzer.Store;

/// <summary>SQL text: the embedded <c>.sql</c> files, and quoting for the statements that a study shapes.</summary>
public static class Sql
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The <c>.sql</c> file that stands beside a class and has its name.</summary>
    public static string Of(Type type) => Texts.GetOrAdd($"{type.Namespace}.{type.Name}.sql", Load);

    /// <summary>The <c>.sql</c> file of another name beside a class.</summary>
    public static string Beside(Type type, string name) => Texts.GetOrAdd($"{type.Namespace}.{name}.sql", Load);

    /// <summary>An identifier between double quotes.</summary>
    public static string Name(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text literal between single quotes.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A timestamp literal.</summary>
    public static string Time(DateTime time) => string.Create(CultureInfo.InvariantCulture, $"TIMESTAMP '{time:yyyy-MM-dd HH:mm:ss}'");

    private static string Load(string resource)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"There is no embedded file {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

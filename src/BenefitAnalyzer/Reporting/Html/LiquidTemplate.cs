using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace BenefitAnalyzer.Reporting.Html;

/// <summary>A template that lies beside this class and is compiled into the library.</summary>
internal static class LiquidTemplate
{
    private static readonly FluidParser Parser = new();

    /// <summary>Without it every Chinese character would become an entity of eight bytes.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly TemplateOptions Options = NewOptions();

    /// <summary>Fills a template. Values are encoded unless the template says <c>raw</c>.</summary>
    /// <param name="name">File name without <c>.liquid</c>.</param>
    /// <param name="view">Its properties are the variables of the template.</param>
    public static string Render(string name, object view)
    {
        var template = Parser.Parse(Text(name + ".liquid"));
        return template.Render(new TemplateContext(view, Options), Encoder);
    }

    /// <summary>With the filter <c>kept</c>: a text encoded, of which fiscal years and amounts are not broken at the end of a line.</summary>
    private static TemplateOptions NewOptions()
    {
        var options = new TemplateOptions
        {
            MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.CamelCase },
        };
        options.Filters.AddFilter(
            "kept",
            (text, _, _) => new ValueTask<FluidValue>(new StringValue(KeptText.Of(text.ToStringValue(), Encoder), encode: false))
        );
        return options;
    }

    /// <summary>The text of an embedded file of this folder.</summary>
    public static string Text(string file)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(LiquidTemplate).Namespace}.{file}")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}

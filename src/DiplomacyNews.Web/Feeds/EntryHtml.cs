using System.Net;
using System.Text;

namespace DiplomacyNews.Web.Feeds;

/// <summary>The few elements an entry needs. Whatever comes in is text: uploaded markup is never printed.</summary>
internal sealed class EntryHtml
{
    private readonly StringBuilder html = new();

    public EntryHtml Open(string element)
    {
        html.Append('<').Append(element).Append('>');
        return this;
    }

    public EntryHtml Close(string element)
    {
        html.Append("</").Append(element).Append('>');
        return this;
    }

    public EntryHtml Text(string text)
    {
        html.Append(WebUtility.HtmlEncode(XmlText.Of(text)));
        return this;
    }

    public EntryHtml Link(string address, string text)
    {
        html.Append("<a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">");
        return Text(text).Close("a");
    }

    public EntryHtml Element(string element, string text) => Open(element).Text(text).Close(element);

    public override string ToString() => html.ToString();
}

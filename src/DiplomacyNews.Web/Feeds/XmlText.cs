using System.Text;
using System.Xml;

namespace DiplomacyNews.Web.Feeds;

/// <summary>Text that XML 1.0 can hold: control characters go, half of a surrogate pair becomes the sign for what cannot be shown.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (char.IsSurrogate(text[i]))
            {
                clean.Append('\uFFFD');
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var letter in text)
        {
            if (!XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))
            {
                return false;
            }
        }

        return true;
    }
}

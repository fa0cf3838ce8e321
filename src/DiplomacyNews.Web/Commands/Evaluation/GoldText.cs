using System.Text;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>The text of a file as it is, so that positions count in the file.</summary>
internal static class GoldText
{
    public static string Read(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(file));
}

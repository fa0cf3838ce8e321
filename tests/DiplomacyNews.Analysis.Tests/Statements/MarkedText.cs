using System.Text;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>
/// A text with what is to be found marked in it: <c>⟦Q1:“Talks will resume,”⟧ ⟦K1:said⟧ ⟦S1:Ambassador Okafor⟧</c>.
/// Q is a piece of a statement's content, S a speaker, K the cue, A an addressee, O the occasion, V the channel, B for whom the speaker speaks; the number says which statement. <c>S1=ada-okafor</c> also wants that person,
/// <c>K1=denied</c> that mode. Marks may stand within marks.
/// </summary>
internal sealed record MarkedText(string Text, IReadOnlyList<MarkedText.Mark> Marks)
{
    public sealed record Mark(char Role, int Statement, string? Value, TextSpan Span);

    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<Mark>();
        var open = new Stack<(string Label, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '⟦')
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 1)..colon], text.Length));
                i = colon;
            }
            else if (marked[i] == '⟧')
            {
                var (label, start) = open.Pop();
                var parts = label.Split('=', 2);
                marks.Add(new Mark(parts[0][0], int.Parse(parts[0][1..]), parts.Length > 1 ? parts[1] : null, TextSpan.FromBounds(start, text.Length)));
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new MarkedText(text.ToString(), [.. marks.OrderBy(m => m.Span)]);
    }

    /// <summary>What was found, in the same notation, so that a failing test shows the difference.</summary>
    public static string Of(string text, IReadOnlyList<FoundStatement> found)
    {
        var edges = new List<(int At, int Order, int Length, string Edge)>();
        for (var i = 0; i < found.Count; i++)
        {
            void Add(char role, TextSpan span, string value = "")
            {
                edges.Add((span.Start, 1, -span.Length, $"⟦{role}{i + 1}{value}:"));
                edges.Add((span.End, 0, -span.Start, "⟧"));
            }

            foreach (var piece in found[i].Content)
            {
                Add('Q', piece);
            }

            foreach (var speaker in found[i].Speakers.Where(s => s.Span is not null))
            {
                Add('S', speaker.Span!.Value, speaker.Id is null ? "" : "=" + speaker.Id);
            }

            foreach (var addressee in found[i].Addressees.Where(a => a.Span is not null))
            {
                Add('A', addressee.Span!.Value);
            }

            if (found[i].Occasion is { } occasion)
            {
                Add('O', occasion);
            }

            if (found[i].Via?.Span is { } via)
            {
                Add('V', via);
            }

            if (found[i].Behalf?.Span is { } behalf)
            {
                Add('B', behalf);
            }

            if (found[i].Cue is { } cue)
            {
                Add('K', cue, found[i].Mode == StatementMode.Said ? "" : "=" + found[i].Mode.ToString().ToLowerInvariant());
            }
        }

        var marked = new StringBuilder();
        var at = 0;
        foreach (var (position, _, _, edge) in edges.OrderBy(e => e.At).ThenBy(e => e.Order).ThenBy(e => e.Length))
        {
            marked.Append(text, at, position - at).Append(edge);
            at = position;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }
}

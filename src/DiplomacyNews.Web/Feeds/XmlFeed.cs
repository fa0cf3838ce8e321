using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DiplomacyNews.Web.Feeds;

/// <summary>A feed as Atom (RFC 4287) or RSS 2.0, with the day of the utterance as Dublin Core's date.</summary>
internal static class XmlFeed
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(Feed feed, FeedFormat format, string site, string icon)
    {
        var syndication = new SyndicationFeed(feed.Entries.Select(Item))
        {
            Id = feed.Id,
            Title = new TextSyndicationContent(feed.Title),
            Description = new TextSyndicationContent(feed.Description),
            Language = "en-GB",
            LastUpdatedTime = feed.Updated,
            ImageUrl = format == FeedFormat.Rss ? new Uri(icon) : null,
            Generator = "DiplomacyNews",
        };
        syndication.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(feed.Page), "text/html"));
        syndication.Links.Add(SyndicationLink.CreateSelfLink(new Uri(feed.Self.In(format)), format.MediaType));
        if (feed.Next is { } next)
        {
            syndication.Links.Add(new SyndicationLink(new Uri(next.In(format)), "next", null, format.MediaType, 0));
        }

        syndication.AttributeExtensions.Add(new XmlQualifiedName("dc", XNamespace.Xmlns.NamespaceName), DublinCore);
        if (format == FeedFormat.Atom)
        {
            syndication.Authors.Add(new SyndicationPerson { Name = site });
            syndication.ElementExtensions.Add(new XElement(XName.Get("icon", "http://www.w3.org/2005/Atom"), icon));
        }

        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            if (format == FeedFormat.Rss)
            {
                new Rss20FeedFormatter(syndication, serializeExtensionsAsAtom: true).WriteTo(writer);
            }
            else
            {
                new Atom10FeedFormatter(syndication).WriteTo(writer);
            }
        }

        return bytes.ToArray();

        SyndicationItem Item(FeedEntry entry)
        {
            var item = new SyndicationItem
            {
                Id = entry.Id, Title = new TextSyndicationContent(entry.Title), PublishDate = entry.Came, LastUpdatedTime = entry.Changed,
            };
            var content = new TextSyndicationContent(entry.Html, TextSyndicationContentKind.Html);
            item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(entry.Address), "text/html"));
            if (format == FeedFormat.Rss)
            {
                item.Summary = content;
                foreach (var author in entry.Authors)
                {
                    item.ElementExtensions.Add(new XElement(XName.Get("creator", DublinCore), author)); // RSS's own author is an e-mail address.
                }
            }
            else
            {
                item.Content = content;
                foreach (var author in entry.Authors)
                {
                    item.Authors.Add(new SyndicationPerson { Name = author });
                }
            }

            if (entry.Original is { } original)
            {
                item.Links.Add(new SyndicationLink(new Uri(original), "via", null, null, 0));
            }

            if (entry.Day is { } day)
            {
                item.ElementExtensions.Add(new XElement(XName.Get("date", DublinCore), day));
            }

            foreach (var tag in entry.Tags)
            {
                item.Categories.Add(format == FeedFormat.Rss ? new SyndicationCategory(tag.Label, tag.Scheme, null) : new SyndicationCategory(tag.Term, tag.Scheme, tag.Label));
            }

            return item;
        }
    }
}

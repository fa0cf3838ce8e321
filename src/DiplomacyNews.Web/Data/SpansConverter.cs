using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DiplomacyNews.Web.Data;

internal sealed class SpansConverter() : ValueConverter<Spans, string>(spans => spans.ToString(), column => Spans.Parse(column));

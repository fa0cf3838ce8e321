using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What is said to somebody whose one-time code does not let them in.</summary>
internal static class InvitationWords
{
    /// <summary>Why, with the way out; null when the code is good.</summary>
    public static string? WhyNot(Invitations.Reading reading) => (reading.State, IsSetUp: reading.Invitation?.Purpose == InvitationPurpose.SetUp) switch
    {
        (Invitations.State.Open, _) => null,
        (Invitations.State.Used, _) => "It was used already, and each works once. If it was you, sign in; otherwise ask an administrator for a new one.",
        (Invitations.State.SetUpAlready, _) => "This site has an administrator by now. Ask them for an invitation.",
        (Invitations.State.Expired or Invitations.State.Withdrawn, true) => "It is no longer good: each start of the program prints a new set-up address. Use the newest, or start the program again.",
        (Invitations.State.Expired, _) => $"It was good until {Moment.InWords(reading.Invitation!.ExpiresAt)}. Ask an administrator for a new one.", // An expired code has its invitation.
        (Invitations.State.Withdrawn, _) => "An administrator took it back, or made a newer one. Ask for the newest.",
        _ => "There is no such code. Copy the whole of what was given to you, with capital and small letters as they are; if that does not help, ask for a new one.",
    };
}

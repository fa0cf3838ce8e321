using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiplomacyNews.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PartsInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StatementParties_StatementId",
                table: "StatementParties");

            migrationBuilder.DropIndex(
                name: "IX_MeetingParticipants_SpeakerId",
                table: "MeetingParticipants");

            migrationBuilder.AddColumn<long>(
                name: "Position",
                table: "MeetingParticipants",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.Sql("UPDATE MeetingParticipants SET Position = (SELECT Position FROM Meetings WHERE Meetings.Id = MeetingId);");

            migrationBuilder.CreateIndex(
                name: "IX_StatementParties_StatementId_Role_SpeakerId",
                table: "StatementParties",
                columns: new[] { "StatementId", "Role", "SpeakerId" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingParticipants_SpeakerId_Position",
                table: "MeetingParticipants",
                columns: new[] { "SpeakerId", "Position" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StatementParties_StatementId_Role_SpeakerId",
                table: "StatementParties");

            migrationBuilder.DropIndex(
                name: "IX_MeetingParticipants_SpeakerId_Position",
                table: "MeetingParticipants");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "MeetingParticipants");

            migrationBuilder.CreateIndex(
                name: "IX_StatementParties_StatementId",
                table: "StatementParties",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingParticipants_SpeakerId",
                table: "MeetingParticipants",
                column: "SpeakerId");
        }
    }
}

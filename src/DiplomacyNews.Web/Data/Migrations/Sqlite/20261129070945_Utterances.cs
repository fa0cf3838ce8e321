using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiplomacyNews.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Utterances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StatementTopics_TopicId",
                table: "StatementTopics");

            migrationBuilder.DropIndex(
                name: "IX_StatementParties_SpeakerId_Role",
                table: "StatementParties");

            migrationBuilder.DropIndex(
                name: "IX_ArticleTopics_TopicId",
                table: "ArticleTopics");

            migrationBuilder.DropIndex(
                name: "IX_ArticleParties_SpeakerId",
                table: "ArticleParties");

            migrationBuilder.DropIndex(
                name: "IX_ArticleCountries_Iso3",
                table: "ArticleCountries");

            migrationBuilder.AddColumn<long>(
                name: "Position",
                table: "StatementTopics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Standing",
                table: "Statements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "UtteranceKey",
                table: "Statements",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Position",
                table: "StatementParties",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Position",
                table: "ArticleTopics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Position",
                table: "ArticleParties",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Position",
                table: "ArticleCountries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // Each is alone until its article is read again.
            migrationBuilder.Sql("""UPDATE "Statements" SET "UtteranceKey" = "Key";""");
            foreach (var table in new[] { "StatementParties", "StatementTopics" })
            {
                migrationBuilder.Sql($"""UPDATE "{table}" SET "Position" = (SELECT s."Position" FROM "Statements" s WHERE s."Id" = "{table}"."StatementId");""");
            }

            foreach (var table in new[] { "ArticleParties", "ArticleTopics", "ArticleCountries" })
            {
                migrationBuilder.Sql($"""UPDATE "{table}" SET "Position" = (SELECT a."Position" FROM "Articles" a WHERE a."Id" = "{table}"."ArticleId");""");
            }

            migrationBuilder.CreateIndex(
                name: "IX_StatementTopics_TopicId_Position",
                table: "StatementTopics",
                columns: new[] { "TopicId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_Statements_UtteranceKey_Standing",
                table: "Statements",
                columns: new[] { "UtteranceKey", "Standing" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementParties_SpeakerId_Role_Position",
                table: "StatementParties",
                columns: new[] { "SpeakerId", "Role", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTopics_TopicId_Position",
                table: "ArticleTopics",
                columns: new[] { "TopicId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleParties_SpeakerId_Position",
                table: "ArticleParties",
                columns: new[] { "SpeakerId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleCountries_Iso3_Position",
                table: "ArticleCountries",
                columns: new[] { "Iso3", "Position" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StatementTopics_TopicId_Position",
                table: "StatementTopics");

            migrationBuilder.DropIndex(
                name: "IX_Statements_UtteranceKey_Standing",
                table: "Statements");

            migrationBuilder.DropIndex(
                name: "IX_StatementParties_SpeakerId_Role_Position",
                table: "StatementParties");

            migrationBuilder.DropIndex(
                name: "IX_ArticleTopics_TopicId_Position",
                table: "ArticleTopics");

            migrationBuilder.DropIndex(
                name: "IX_ArticleParties_SpeakerId_Position",
                table: "ArticleParties");

            migrationBuilder.DropIndex(
                name: "IX_ArticleCountries_Iso3_Position",
                table: "ArticleCountries");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "StatementTopics");

            migrationBuilder.DropColumn(
                name: "Standing",
                table: "Statements");

            migrationBuilder.DropColumn(
                name: "UtteranceKey",
                table: "Statements");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "StatementParties");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "ArticleTopics");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "ArticleParties");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "ArticleCountries");

            migrationBuilder.CreateIndex(
                name: "IX_StatementTopics_TopicId",
                table: "StatementTopics",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_StatementParties_SpeakerId_Role",
                table: "StatementParties",
                columns: new[] { "SpeakerId", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTopics_TopicId",
                table: "ArticleTopics",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleParties_SpeakerId",
                table: "ArticleParties",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleCountries_Iso3",
                table: "ArticleCountries",
                column: "Iso3");
        }
    }
}

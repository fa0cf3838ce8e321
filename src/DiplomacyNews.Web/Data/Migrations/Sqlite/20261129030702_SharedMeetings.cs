using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiplomacyNews.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SharedMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SharedKey",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Standing",
                table: "Meetings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // Each stands alone until its article is read again.
            migrationBuilder.Sql("""UPDATE "Meetings" SET "SharedKey" = "Key", "Standing" = CASE WHEN "Status" = 'Held' THEN 1099511627776 ELSE 0 END;""");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_SharedKey_Standing",
                table: "Meetings",
                columns: new[] { "SharedKey", "Standing" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Meetings_SharedKey_Standing",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "SharedKey",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Standing",
                table: "Meetings");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DiplomacyNews.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReadBy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ReadBy",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "rules");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ReadBy_Position",
                table: "Articles",
                columns: new[] { "ReadBy", "Position" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_ReadBy_Position",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "ReadBy",
                table: "Articles");
        }
    }
}

using DiplomacyNews.Web.Commands.Evaluation;

namespace DiplomacyNews.Web.Tests.Commands.Evaluation;

public sealed class CalibrationTests
{
    [Fact]
    public void Confidence_that_keeps_its_promise_has_no_error()
    {
        var calibration = new Calibration();
        for (var i = 0; i < 10; i++)
        {
            calibration.Add(0.9, right: i > 0);
        }

        Assert.Equal(0, calibration.Error, 6);
    }

    [Fact]
    public void The_error_weighs_each_bin_by_its_statements()
    {
        var calibration = new Calibration();
        calibration.Add(0.95, right: false);
        calibration.Add(0.55, right: true);
        calibration.Add(0.55, right: false);
        calibration.Add(1, right: true);

        // 0.9 to 1: 0.975 on average and one of two right; 0.5 to 0.6: 0.55 and one of two.
        Assert.Equal(((2 * 0.475) + (2 * 0.05)) / 4, calibration.Error, 6);
    }

    [Fact]
    public void Nothing_found_is_no_error() => Assert.Equal(0, new Calibration().Error);
}

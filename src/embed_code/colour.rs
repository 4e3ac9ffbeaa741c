//! A brand colour: white letters stand on it, so it must be dark enough for them.

use core::fmt;

/// A colour of the web, red, green and blue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Colour([u8; 3]);

/// The light of each value of a channel in thousand millionths: what WCAG 2.2 computes by a power, computed
/// once, so that nothing here depends on how a machine rounds.
#[rustfmt::skip]
const LIGHT: [u64; 256] = [
    0, 303_527, 607_054, 910_581, 1_214_108, 1_517_635, 1_821_162, 2_124_689,
    2_428_216, 2_731_743, 3_035_270, 3_346_536, 3_676_507, 4_024_717, 4_391_442, 4_776_953,
    5_181_517, 5_605_392, 6_048_833, 6_512_091, 6_995_410, 7_499_032, 8_023_193, 8_568_126,
    9_134_059, 9_721_217, 10_329_823, 10_960_094, 11_612_245, 12_286_488, 12_983_032, 13_702_083,
    14_443_844, 15_208_514, 15_996_293, 16_807_376, 17_641_954, 18_500_220, 19_382_361, 20_288_563,
    21_219_010, 22_173_885, 23_153_366, 24_157_632, 25_186_860, 26_241_222, 27_320_892, 28_426_040,
    29_556_834, 30_713_444, 31_896_033, 33_104_767, 34_339_807, 35_601_315, 36_889_450, 38_204_372,
    39_546_235, 40_915_197, 42_311_411, 43_735_029, 45_186_204, 46_665_086, 48_171_824, 49_706_566,
    51_269_458, 52_860_647, 54_480_276, 56_128_490, 57_805_430, 59_511_238, 61_246_054, 63_010_018,
    64_803_267, 66_625_939, 68_478_170, 70_360_096, 72_271_851, 74_213_568, 76_185_381, 78_187_422,
    80_219_820, 82_282_707, 84_376_212, 86_500_462, 88_655_586, 90_841_711, 93_058_963, 95_307_467,
    97_587_347, 99_898_728, 102_241_733, 104_616_484, 107_023_103, 109_461_711, 111_932_428, 114_435_374,
    116_970_668, 119_538_428, 122_138_772, 124_771_818, 127_437_680, 130_136_477, 132_868_322, 135_633_330,
    138_431_615, 141_263_291, 144_128_471, 147_027_266, 149_959_790, 152_926_152, 155_926_464, 158_960_835,
    162_029_376, 165_132_195, 168_269_400, 171_441_101, 174_647_404, 177_888_416, 181_164_244, 184_474_995,
    187_820_772, 191_201_683, 194_617_830, 198_069_320, 201_556_254, 205_078_736, 208_636_870, 212_230_757,
    215_860_500, 219_526_200, 223_227_957, 226_965_874, 230_740_049, 234_550_582, 238_397_574, 242_281_122,
    246_201_327, 250_158_285, 254_152_094, 258_182_853, 262_250_658, 266_355_605, 270_497_791, 274_677_312,
    278_894_263, 283_148_740, 287_440_838, 291_770_650, 296_138_271, 300_543_794, 304_987_314, 309_468_923,
    313_988_713, 318_546_778, 323_143_209, 327_778_098, 332_451_536, 337_163_615, 341_914_425, 346_704_056,
    351_532_600, 356_400_144, 361_306_780, 366_252_596, 371_237_680, 376_262_123, 381_326_011, 386_429_434,
    391_572_478, 396_755_231, 401_977_780, 407_240_212, 412_542_613, 417_885_071, 423_267_670, 428_690_497,
    434_153_636, 439_657_174, 445_201_195, 450_785_783, 456_411_023, 462_077_000, 467_783_796, 473_531_496,
    479_320_183, 485_149_940, 491_020_850, 496_932_995, 502_886_458, 508_881_321, 514_917_665, 520_995_573,
    527_115_126, 533_276_404, 539_479_489, 545_724_461, 552_011_402, 558_340_390, 564_711_506, 571_124_829,
    577_580_440, 584_078_418, 590_618_841, 597_201_788, 603_827_339, 610_495_571, 617_206_562, 623_960_392,
    630_757_136, 637_596_874, 644_479_682, 651_405_637, 658_374_817, 665_387_298, 672_443_157, 679_542_470,
    686_685_312, 693_871_761, 701_101_892, 708_375_780, 715_693_501, 723_055_129, 730_460_740, 737_910_409,
    745_404_210, 752_942_217, 760_524_505, 768_151_147, 775_822_218, 783_537_792, 791_297_940, 799_102_738,
    806_952_258, 814_846_572, 822_785_754, 830_769_877, 838_799_012, 846_873_232, 854_992_608, 863_157_213,
    871_367_119, 879_622_397, 887_923_118, 896_269_353, 904_661_174, 913_098_652, 921_581_856, 930_110_858,
    938_685_728, 947_306_537, 955_973_353, 964_686_248, 973_445_290, 982_250_550, 991_102_097, 1_000_000_000,
];

/// All light, in the unit of [`Colour::light`].
const WHITE: u64 = 10_000_000_000_000;

impl Colour {
    /// Reads `#23407a`, `23407a` or the short form `#247`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text);
        let values: Option<Vec<u8>> = digits
            .chars()
            .map(|digit| u8::try_from(digit.to_digit(16)?).ok())
            .collect();
        match values?.as_slice() {
            [r1, r2, g1, g2, b1, b2] => Some(Self([r1 * 16 + r2, g1 * 16 + g2, b1 * 16 + b2])),
            [r, g, b] => Some(Self([r * 17, g * 17, b * 17])),
            _ => None,
        }
    }

    /// Its light as the eye weighs the channels, where [`WHITE`] is all there is.
    fn light(self) -> u64 {
        let Self([red, green, blue]) = self;
        let of = |channel: u8| LIGHT.get(usize::from(channel)).copied().unwrap_or(0);
        2_126 * of(red) + 7_152 * of(green) + 722 * of(blue)
    }

    /// The contrast with white in hundredths, rounded down: 4.499 must not read as 4.50.
    pub(crate) fn contrast(self) -> u64 {
        105 * WHITE / (self.light() + WHITE / 20)
    }

    /// Whether white letters can be read on it: 4.5 or more, as WCAG 2.2 asks of text.
    pub(crate) fn is_readable(self) -> bool {
        21 * WHITE / 10 >= 9 * (self.light() + WHITE / 20)
    }

    /// The nearest shade of it on which white letters can be read: the same colour with less light.
    pub(crate) fn darker(self) -> Self {
        let Self(channels) = self;
        let shade = |step: u16| {
            let scaled = |channel: u8| u8::try_from(u16::from(channel) * step / 255).unwrap_or(0);
            Self(channels.map(scaled))
        };
        let mut shades = (0..=255).rev().map(shade);
        shades
            .find(|shade| shade.is_readable())
            .unwrap_or(Self([0; 3]))
    }
}

/// Six digits, as addresses and attributes have them.
impl fmt::Display for Colour {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([red, green, blue]) = self;
        write!(to, "{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::float_arithmetic, reason = "the formula of WCAG, once more")]
    fn by_formula([red, green, blue]: [u8; 3]) -> f64 {
        let of = |channel: u8| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        1.05 / (0.2126 * of(red) + 0.7152 * of(green) + 0.0722 * of(blue) + 0.05)
    }

    #[test]
    fn colours_are_read_as_people_write_them() {
        for (text, expected) in [
            ("#23407a", Some("23407a")),
            (" 23407A ", Some("23407a")),
            ("#247", Some("224477")),
            ("", None),
            ("#23407", None),
            ("merah", None),
            ("#23407g", None),
            ("+1+1+1", None),
            ("#23407a;}", None),
        ] {
            let found = Colour::parse(text).map(|colour| colour.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn contrast_is_what_the_formula_gives() {
        for red in (0..=255).step_by(5) {
            for green in (0..=255).step_by(3) {
                for blue in (0..=255).step_by(17) {
                    let (channels, colour) = ([red, green, blue], Colour([red, green, blue]));
                    assert_eq!(
                        colour.is_readable(),
                        by_formula(channels) >= 4.5,
                        "{colour}"
                    );
                }
            }
        }
        let contrast = |text: &str| Colour::parse(text).unwrap().contrast();
        assert_eq!(contrast("#ffffff"), 100);
        assert_eq!(contrast("#000000"), 2100);
        // The grey that stands at the border in every handbook.
        assert_eq!((contrast("#767676"), contrast("#777777")), (454, 447));
    }

    #[test]
    fn the_darker_shade_can_be_read_and_the_one_before_it_cannot() {
        for text in ["ffc20e", "ff0000", "00ffff", "ffffff", "777777", "3aa657"] {
            let colour = Colour::parse(text).unwrap();
            assert!(!colour.is_readable(), "{text}");
            let darker = colour.darker();
            assert!(darker.is_readable(), "{text} becomes {darker}");
            assert!(
                darker.contrast() < 470,
                "{text}: {darker} is darker than it must be"
            );
        }
        let dark = Colour::parse("23407a").unwrap();
        assert_eq!(dark.darker(), dark, "what can be read stays as it is");
    }
}

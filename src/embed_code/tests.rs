use super::*;

fn calculator() -> Snippet {
    Snippet {
        base: "https://swanilai.contoh.go.id/nilai/".to_owned(),
        what: What::Calculator,
        set: String::new(),
        theme: Theme::Auto,
        colour: None,
        lang: Lang::Id,
        heading: true,
        kind: String::new(),
        id: String::new(),
        event: false,
        height: 620,
        card: Card::default(),
        link: "Buka kalkulator".to_owned(),
        title: "Kalkulator".to_owned(),
    }
}

fn card() -> Snippet {
    Snippet {
        what: What::Card,
        card: Card {
            name: "Kabupaten \"A\" & <B> ]".to_owned(),
            score: "90.16".to_owned(),
            set: "ori-kepatuhan-2024".to_owned(),
            units: String::new(),
            year: "2024".to_owned(),
            date: "2026-11-22".to_owned(),
        },
        ..calculator()
    }
}

#[test]
fn the_usual_snippet_says_nothing_that_is_not_needed() {
    assert_eq!(
        calculator().html(),
        "<script async data-cfasync=\"false\" data-noptimize=\"1\" data-no-optimize=\"1\" data-no-defer=\"1\" data-no-minify=\"1\" data-pagespeed-no-defer data-jetpack-boost=\"ignore\" nowprocket src=\"https://swanilai.contoh.go.id/nilai/sematkan.v1.js\"></script>\n\
         <div data-swanilai=\"kalkulator\" data-lang=\"id\" data-tinggi=\"620\" id=\"swanilai-kalkulator\" wire:ignore data-turbo-permanent hx-preserve>\n  \
         <a href=\"https://swanilai.contoh.go.id/nilai/v1/kalkulator.html?lang=id\">Buka kalkulator</a>\n</div>"
    );
}

#[test]
fn every_choice_is_in_the_address_by_the_name_of_the_contract() {
    let all = Snippet {
        what: What::Assessment,
        set: "ori-kepatuhan-2024".to_owned(),
        theme: Theme::Dark,
        colour: Colour::parse("#23407A"),
        lang: Lang::En,
        heading: false,
        kind: "puskesmas".to_owned(),
        id: "a-1".to_owned(),
        event: true,
        ..calculator()
    };
    assert_eq!(
        all.address(),
        "https://swanilai.contoh.go.id/nilai/index.html?embed=1&set=ori-kepatuhan-2024&tema=gelap&warna=23407a&lang=en&kop=0&lokus=puskesmas&id=a-1&peristiwa=hasil"
    );
    assert_eq!(all.alone(), all.base);
    assert!(
        all.html()
            .contains("data-warna=\"23407a\" data-lang=\"en\" data-kop=\"0\"")
    );
    assert!(all.html().contains(" id=\"swanilai-a-1\" "));
    assert!(all.react().contains("      id-instans=\"a-1\"\n"));
    assert!(!all.react().contains(" id=\""));
}

#[test]
fn what_a_person_typed_on_a_card_cannot_leave_its_place() {
    let card = card();
    let fragment = "set=ori-kepatuhan-2024&nilai=90.16&nama=Kabupaten%20%22A%22%20%26%20%3CB%3E%20%5D&tahun=2024&per=2026-11-22";
    assert_eq!(card.card.fragment(), fragment);
    assert_eq!(
        card.address(),
        format!("https://swanilai.contoh.go.id/nilai/v1/kartu.html?embed=1&lang=id#{fragment}")
    );
    let comment = "x";
    let codes = [
        card.html(),
        card.frame(),
        card.shortcode(),
        card.blade(comment),
        card.php(comment),
        card.react(),
        card.vue(),
    ];
    for code in codes {
        assert!(!code.contains("<B>") && !code.contains("\"A\""), "{code}");
        assert!(code.contains("nama=Kabupaten%20%22A%22"), "{code}");
    }
    assert_eq!(card.shortcode().matches(']').count(), 1);
    // A card follows the instrument it names in itself.
    assert!(!card.html().contains("data-set"));
}

#[test]
fn the_address_of_php_stands_once() {
    let php = calculator().php("Catatan");
    assert_eq!(php.matches("https://").count(), 1, "{php}");
    assert!(php.contains("$swanilai = 'https://swanilai.contoh.go.id/nilai/';"));
    assert!(php.contains(" src=\"<?= htmlspecialchars($swanilai) ?>sematkan.v1.js\"></script>"));
}

#[test]
fn the_fixed_loader_is_compared_and_asked_for_without_credentials() {
    let pinned = Pinned {
        version: "1.2.3".to_owned(),
        integrity: "sha384-abc".to_owned(),
    };
    let code = calculator().pinned(&pinned);
    assert!(code.contains(" src=\"https://swanilai.contoh.go.id/nilai/sematkan.v1.2.3.js\" integrity=\"sha384-abc\" crossorigin=\"anonymous\"></script>\n<div "));
}

#[test]
fn folders_origins_and_addresses_that_will_not_do() {
    for (address, expected, bad, of) in [
        (
            "https://a.go.id/nilai/index.html?x=1#/sematkan",
            "https://a.go.id/nilai/",
            None,
            "https://a.go.id",
        ),
        (
            "https://a.go.id/",
            "https://a.go.id/",
            None,
            "https://a.go.id",
        ),
        (
            "http://a.go.id:8080/x/",
            "http://a.go.id:8080/x/",
            Some(Unfit::Plain),
            "http://a.go.id:8080",
        ),
        (
            "http://127.0.0.1:8971/",
            "http://127.0.0.1:8971/",
            Some(Unfit::Local),
            "http://127.0.0.1:8971",
        ),
        (
            "http://localhost/a/b",
            "http://localhost/a/",
            Some(Unfit::Local),
            "http://localhost",
        ),
        (
            "https://[::1]:80/",
            "https://[::1]:80/",
            Some(Unfit::Local),
            "https://[::1]:80",
        ),
        (
            "file:///home/a/index.html",
            "file:///home/a/",
            Some(Unfit::Local),
            "file://",
        ),
        (
            "https://127.go.id/",
            "https://127.go.id/",
            None,
            "https://127.go.id",
        ),
    ] {
        let base = folder(address);
        assert_eq!(base, expected);
        assert_eq!(origin(&base), of);
        assert_eq!(unfit(&base), bad, "{address}");
    }
}

#[test]
fn names_of_instances_are_those_of_the_contract() {
    assert!(is_id("") && is_id("kotak-1") && is_id(&"a".repeat(32)));
    assert!(!is_id("Kotak") && !is_id("a b") && !is_id(&"a".repeat(33)) && !is_id("\"><"));
}

import type { Payee } from "../country.ts";
import { carried, lendersCarried } from "./rails.ts";

export const landlords: readonly Payee[] = carried([
  { name: "Vonovia", text: "DAUERAUFTRAG VONOVIA KUNDENSERVICE GMBH MIETE {fixed:10}" },
  { name: "LEG Wohnen", text: "DAUERAUFTRAG LEG WOHNEN NRW GMBH MIETE VNR {fixed:9}" },
  { name: "TAG Wohnen", text: "DAUERAUFTRAG TAG WOHNEN + SERVICE MIETE ME {fixed:8}" },
  {
    name: "Hausverwaltung Lindenhof",
    text: "DAUERAUFTRAG HAUSVERWALTUNG LINDENHOF MIETE WHG {fixed:2} + NK",
  },
  { name: "Bauverein eG", text: "DAUERAUFTRAG BAUVEREIN EG NUTZUNGSGEBUEHR MITGL {fixed:6}" },
  { name: "Immobilien Kessler GbR", text: "DAUERAUFTRAG IMMOBILIEN KESSLER GBR MIETE UND NEBENKOSTEN" },
  { name: "Eheleute Brandner", text: "DAUERAUFTRAG H. UND M. BRANDNER MIETE WOHNUNG 2. OG" },
  { name: "Städtische Wohnungsbau", text: "DAUERAUFTRAG STAEDT. WOHNUNGSBAU GMBH MIETE VE {fixed:10}" },
]);

export const lenders: readonly Payee[] = carried([
  {
    name: "Münchener Hypothekenbank",
    text: "MUENCHENER HYPOTHEKENBANK EG ANNUITAET DARL {fixed:10} MREF+{fixed:8}",
  },
  { name: "DSL Bank", text: "DSL BANK BAUFINANZIERUNG RATE DARLEHEN {fixed:10} MREF+{fixed:8}" },
  {
    name: "Bausparkasse Schwäbisch Hall",
    text: "BAUSPARKASSE SCHWAEBISCH HALL AG ZINS+TILGUNG {fixed:9} MREF+{fixed:9}",
  },
  { name: "KfW Bankengruppe", text: "KFW BANKENGRUPPE WOHNEIGENTUM DARL {fixed:8} RATE MREF+{fixed:8}" },
  {
    name: "Allianz Baufinanzierung",
    text: "ALLIANZ LEBENSVERS.-AG BAUFINANZIERUNG RATE {fixed:10} MREF+{fixed:8}",
  },
]);

export const brokers: readonly Payee[] = carried([
  {
    name: "Scalable Capital GmbH",
    text: "ONLINE-UEBERWEISUNG SCALABLE CAPITAL GMBH EINZAHLUNG SC{fixed:10}",
  },
  {
    name: "flatexDEGIRO",
    text: "ONLINE-UEBERWEISUNG FLATEXDEGIRO BANK AG EINZAHLUNG VERRECHNUNGSKTO {fixed:10}",
  },
  {
    name: "Union Investment",
    text: "ONLINE-UEBERWEISUNG UNION INVESTMENT SERVICE BANK AG UNIONDEPOT UD {fixed:10}",
  },
  { name: "DekaBank", text: "ONLINE-UEBERWEISUNG DEKABANK EINZAHLUNG DEPOT {fixed:10}" },
  { name: "Smartbroker", text: "ONLINE-UEBERWEISUNG BAADER BANK AG SMARTBROKER+ EINZAHLUNG {fixed:9}" },
]);

export const otherIssuers: readonly Payee[] = carried([
  { name: "Hanseatic Bank", text: "HANSEATIC BANK GENIALCARD ABRECHNUNG {fixed:10} MREF+{fixed:10}" },
  { name: "Advanzia Bank", text: "ONLINE-UEBERWEISUNG ADVANZIA BANK S.A. MASTERCARD GOLD {fixed:16}" },
  {
    name: "Barclaycard Deutschland",
    text: "BARCLAYS BANK IRELAND PLC HAMBURG KREDITKARTE {fixed:10} MREF+{fixed:9}",
  },
  { name: "TF Bank", text: "TF BANK AB NL DEUTSCHLAND MASTERCARD {fixed:10} MREF+{fixed:9}" },
  { name: "LBB Amazon Visa", text: "LANDESBANK BERLIN KREDITKARTENABRECHNUNG {fixed:10} MREF+{fixed:9}" },
]);

export const clients: readonly Payee[] = carried([
  { name: "Nordwind Medien GmbH", text: "GUTSCHR. UEBERWEISUNG NORDWIND MEDIEN GMBH RECHNUNG RE-{digits:6}" },
  { name: "Autohaus Steinbach", text: "GUTSCHR. UEBERWEISUNG AUTOHAUS STEINBACH GMBH RG-NR. {digits:5}" },
  {
    name: "Rheinblick Immobilien",
    text: "GUTSCHR. UEBERWEISUNG RHEINBLICK IMMOBILIEN KG RE {digits:6} DANKE",
  },
  { name: "Praxis Dr. Hollmann", text: "GUTSCHR. UEBERWEISUNG PRAXIS DR. HOLLMANN RECHNUNG {digits:5}" },
  { name: "Küchenstudio Vollmer", text: "GUTSCHR. UEBERWEISUNG KUECHENSTUDIO VOLLMER RE.-NR. {digits:6}" },
  { name: "Stadtkasse", text: "GUTSCHR. UEBERWEISUNG STADTKASSE KASSENZEICHEN {digits:10}" },
  {
    name: "Tannert Logistik SE",
    text: "GUTSCHR. UEBERWEISUNG TANNERT LOGISTIK SE BELEG {digits:10} ABZGL. SKONTO",
  },
]);

export const businessSuppliers: readonly Payee[] = carried([
  { name: "Brillux Farben", text: "ONLINE-UEBERWEISUNG BRILLUX GMBH + CO. KG RE {digits:9} KD {fixed:7}" },
  {
    name: "Großhandel Berkemeier",
    text: "ONLINE-UEBERWEISUNG BERKEMEIER GROSSHANDEL GMBH RECHNUNG {digits:8}",
  },
  { name: "Gewerbehof Verwaltung", text: "DAUERAUFTRAG GEWERBEHOF VERWALTUNGS GMBH MIETE GEWERBEEINHEIT" },
  {
    name: "Knappschaft-Bahn-See Minijob",
    text: "MINIJOB-ZENTRALE KBS BEITRAGSNACHWEIS BBNR {fixed:8} MREF+{fixed:8}",
  },
  {
    name: "Berufsgenossenschaft Handel",
    text: "BGHW BERUFSGENOSSENSCHAFT BEITRAGSVORSCHUSS {fixed:10} MREF+{fixed:10}",
  },
  { name: "Druckhaus Alsterwerk", text: "ONLINE-UEBERWEISUNG DRUCKHAUS ALSTERWERK GMBH RG {digits:7}" },
  {
    name: "IHK-Beitrag",
    text: "ONLINE-UEBERWEISUNG INDUSTRIE- UND HANDELSKAMMER BEITRAGSBESCHEID {digits:9}",
  },
]);

export const gigPlatforms: readonly Payee[] = carried([
  { name: "Wolt", text: "GUTSCHR. UEBERWEISUNG WOLT ENTERPRISES DEUTSCHLAND COURIER {digits:8}" },
  { name: "Uber Fahrdienst", text: "GUTSCHR. UEBERWEISUNG UBER B.V. AUSZAHLUNG FAHRTEN {code:10}" },
  { name: "Helpling", text: "GUTSCHR. UEBERWEISUNG HELPLING GMBH AUSZAHLUNG {digits:8}" },
  { name: "MyHammer", text: "GUTSCHR. UEBERWEISUNG MY-HAMMER AUFTRAG {digits:8}" },
  { name: "Clickworker", text: "GUTSCHR. UEBERWEISUNG CLICKWORKER GMBH HONORAR {digits:7}" },
  { name: "Malt", text: "GUTSCHR. UEBERWEISUNG MALT COMMUNITY GMBH PROJEKT {code:8}" },
]);

/** Child benefit is a fixed sum by child and no part of this list. */
export const benefitOffices: readonly Payee[] = carried([
  {
    name: "Bundesagentur für Arbeit",
    text: "BUNDESAGENTUR FUER ARBEIT-SERVICE-HAUS {fixed:3}A{fixed:6} ARBEITSLOSENGELD",
  },
  { name: "Jobcenter", text: "BUNDESAGENTUR FUER ARBEIT-SERVICE-HAUS BUERGERGELD BG {fixed:5}//{fixed:7}" },
  { name: "Elterngeldstelle", text: "LANDESKASSE ELTERNGELD AZ {fixed:9} LEBENSMONAT" },
  { name: "Krankenkasse", text: "TECHNIKER KRANKENKASSE KRANKENGELD {fixed:10}" },
  { name: "Studierendenwerk BAföG-Amt", text: "LANDESKASSE BAFOEG FOERDERUNGSNR {fixed:9}" },
]);

export const pensionFunds: readonly Payee[] = carried([
  {
    name: "Deutsche Rentenversicherung",
    text: "DEUTSCHE POST AG RENTEN SERVICE RV-RENTE {fixed:2} {fixed:6} RENTE",
  },
  { name: "VBL", text: "VERSORGUNGSANSTALT DES BUNDES UND DER LAENDER BETRIEBSRENTE {fixed:10}" },
  { name: "Bayerische Versorgungskammer", text: "BAYERISCHE VERSORGUNGSKAMMER VERSORGUNG {fixed:9}" },
  { name: "Landesamt für Besoldung", text: "LANDESAMT FUER BESOLDUNG UND VERSORGUNG RUHEGEHALT {fixed:9}" },
]);

export const quickLenders = lendersCarried([
  {
    name: "Cashper",
    text: "GUTSCHR. UEBERWEISUNG NOVUM BANK LTD CASHPER KREDIT {digits:9}",
    repayText: "NOVUM BANK LTD CASHPER RUECKZAHLUNG {digits:9} MREF+{fixed:8}",
  },
  {
    name: "VEXCASH",
    text: "GUTSCHR. UEBERWEISUNG VEXCASH AG AUSZAHLUNG KURZZEITKREDIT {digits:8}",
    repayText: "VEXCASH AG RUECKZAHLUNG KURZZEITKREDIT {digits:8} MREF+{fixed:8}",
  },
  {
    name: "Ferratum",
    text: "GUTSCHR. UEBERWEISUNG MULTITUDE BANK P.L.C. FERRATUM {digits:9}",
    repayText: "MULTITUDE BANK P.L.C. FERRATUM RATE {digits:9} MREF+{fixed:9}",
  },
]);

export const cryptoExchanges: readonly Payee[] = carried([
  { name: "Bitpanda GmbH", text: "BITPANDA GMBH EINZAHLUNG {code:12}" },
  { name: "BISON", text: "EUWAX AG BISON APP EINZAHLUNG {fixed:8}" },
  { name: "Bitvavo B.V.", text: "BITVAVO B.V. {code:14}" },
  { name: "Coinbase Ireland Ltd", text: "COINBASE IRELAND LTD CBAEUR{code:10}" },
]);

/** Banks outside the world that people have another account at. */
export const otherBanks: readonly string[] = ["DKB", "ING", "Comdirect", "Postbank", "Sparkasse"];

import { type SubscriptionRow, subscriptionRows } from "../../subscription-row.ts";
import { directDebit, throughPayPal } from "../sepa.ts";

type OnAccount = NonNullable<NonNullable<SubscriptionRow[5]>["onAccount"]>;

const byPayPal = (shop: string): OnAccount => ({
  text: throughPayPal(shop),
  channel: "direct_debit",
  rail: "sepa_direct_debit",
});

const byDebit = (text: string, serial: string): OnAccount => ({
  text: directDebit(text, serial),
  channel: "direct_debit",
  rail: "sepa_direct_debit",
});

/** Films, music, games and news. */
export const media = subscriptionRows([
  [
    "Netflix",
    "streaming",
    "4899",
    "NETFLIX.COM AMSTERDAM NL",
    [1199, ["2021-01-14", 1299], ["2024-04-16", 1399]],
    { percent: 55, onAccount: byPayPal("NETFLIX INTERNATIONAL B.V.") },
  ],
  [
    "Amazon Prime",
    "memberships",
    "5968",
    "AMZNPRIME DE*{code:9} AMZN.COM/BILL LU",
    [799, ["2022-09-15", 899]],
    {
      percent: 46,
      trialDays: 30,
      onAccount: byDebit(
        "AMAZON EU S.A R.L., NIEDERLASSUNG DEUTSCHLAND AMZNPRIME DE {code:16}",
        "09990000303",
      ),
    },
  ],
  [
    "Disney+",
    "streaming",
    "4899",
    "DISNEYPLUS AMSTERDAM NL",
    [699, ["2021-02-23", 899], ["2024-10-17", 999], ["2025-09-30", 1099]],
    { percent: 28, onAccount: byPayPal("THE WALT DISNEY COMPANY") },
  ],
  [
    "DAZN",
    "streaming",
    "4899",
    "DAZN LIMITED ISMANING DE",
    [999, ["2019-08-01", 1199], ["2021-10-01", 1499], ["2022-02-01", 2999], ["2024-02-15", 3499]],
    { percent: 12, onAccount: byPayPal("DAZN LIMITED") },
  ],
  [
    "WOW",
    "streaming",
    "4899",
    "WOW TV SKY DEUTSCHLAND UNTERFOEHRING DE",
    999,
    {
      percent: 10,
      onAccount: byDebit("SKY DEUTSCHLAND FERNSEHEN GMBH + CO. KG WOW {fixed:10}", "09990000404"),
    },
  ],
  [
    "RTL+",
    "streaming",
    "4899",
    "RTL+ KOELN DE",
    [499, ["2022-08-23", 699], ["2024-02-01", 899]],
    { percent: 14, trialDays: 7, onAccount: byPayPal("RTL INTERACTIVE GMBH") },
  ],
  ["Joyn PLUS+", "streaming", "4899", "JOYN GMBH MUENCHEN DE", 699, { percent: 8, trialDays: 7 }],
  [
    "Apple TV+",
    "streaming",
    "5818",
    "APPLE.COM/BILL HOLLYHILL IE",
    [499, ["2022-10-24", 699], ["2023-10-25", 999]],
    { percent: 12, trialDays: 7 },
  ],
  [
    "YouTube Premium",
    "streaming",
    "4899",
    "GOOGLE *YOUTUBEPREMIUM G.CO/HELPPAY# IE",
    [1199, ["2023-11-01", 1299]],
    { percent: 18, trialDays: 30, onAccount: byPayPal("GOOGLE PAYMENT IRELAND LIMITED") },
  ],
  [
    "Spotify",
    "music",
    "5815",
    "SPOTIFY P{code:9} STOCKHOLM SE",
    [999, ["2023-10-18", 1099], ["2025-08-19", 1299]],
    { percent: 48, trialDays: 30, onAccount: byPayPal("SPOTIFY AB") },
  ],
  [
    "Apple Music",
    "music",
    "5818",
    "APPLE.COM/BILL HOLLYHILL IE",
    [999, ["2022-10-24", 1099]],
    { percent: 16, trialDays: 30 },
  ],
  [
    "Audible",
    "books",
    "5815",
    "AUDIBLE GMBH*{code:9} BERLIN DE",
    995,
    { percent: 16, trialDays: 30, onAccount: byDebit("AUDIBLE GMBH ADBL*{code:9} ABO", "09990000505") },
  ],
  [
    "Xbox Game Pass Ultimate",
    "video_games",
    "5816",
    "MICROSOFT*XBOX GAME PASS MSBILL.INFO IE",
    [1299, ["2023-07-06", 1499], ["2024-09-12", 1799], ["2025-11-04", 2699]],
    { percent: 9, onAccount: byPayPal("MICROSOFT PAYMENTS") },
  ],
  [
    "PlayStation Plus",
    "video_games",
    "5816",
    "PLAYSTATION NETWORK LONDON GB",
    [5999, ["2023-09-06", 7199]],
    { percent: 11, everyMonths: 12, onAccount: byPayPal("SONY INTERACTIVE ENTERTAINMENT EUROPE LTD") },
  ],
  [
    "Nintendo Switch Online",
    "video_games",
    "5816",
    "NINTENDO OF EUROPE FRANKFURT DE",
    1999,
    { percent: 9, everyMonths: 12 },
  ],
  [
    "SPIEGEL+",
    "news",
    "5968",
    "SPIEGEL-VERLAG HAMBURG DE",
    [1999, ["2023-05-01", 2199]],
    {
      percent: 9,
      trialDays: 28,
      onAccount: byDebit("SPIEGEL-VERLAG RUDOLF AUGSTEIN SPIEGEL+ ABO {fixed:9}", "09990000606"),
    },
  ],
  [
    "DIE ZEIT",
    "news",
    "5968",
    "ZEITVERLAG HAMBURG DE",
    [6890, ["2023-01-01", 7670], ["2025-01-01", 8190]],
    {
      percent: 6,
      everyMonths: 3,
      onAccount: byDebit("ZEITVERLAG GERD BUCERIUS GMBH + CO. KG ABO DIE ZEIT {fixed:9}", "09990000707"),
    },
  ],
  [
    "Tageszeitung",
    "news",
    "5968",
    "REGIONALVERLAG ABOSERVICE DE",
    [4190, ["2022-01-01", 4590], ["2024-01-01", 4990]],
    { percent: 18, onAccount: byDebit("REGIONALVERLAG ABO TAGESZEITUNG KD {fixed:8}", "09990000808") },
  ],
]);

const FAMILY = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}";

/**
 * Remittance texts that are valid everywhere and hard to show: written from right to left, composed of several code
 * points, of two directions at once, without spaces, of the 140 characters a SEPA remittance may have (EPC121-16,
 * https://www.europeanpaymentscouncil.eu). To arrive byte for byte.
 */
export const unusualTexts: readonly string[] = [
  "تحويل إلى الوالدة - إيجار شهر كانون الثاني",
  "העברה עבור שכר דירה, תודה רבה!",
  `Taschengeld ${FAMILY} \u{1F1EA}\u{1F1FA} \u{1F44D}\u{1F3FD}`,
  // Letters and marks as separate code points; composing them would change the bytes.
  "Cafe\u0301 Zoe\u0308 & Ame\u0301lie, A\u030Angstro\u0308m",
  "家賃 ２０２６年 ありがとうございます",
  "ส่งเงินค่าน้ำค่าไฟ",
  "किराया और बिजली का बिल",
  "Invoice \u2066شركة النور\u2069 no. \u206642/7\u2069",
  'O\'Brien; DROP TABLE payments;-- <b>50 % off</b> & "more" \\ / %s %00',
  `${"VERWENDUNGSZWECK/".repeat(8)}ENDE`,
  "Ünïcödé – “quotes” … ½ ﬁne №7 ™",
];

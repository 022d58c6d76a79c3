import type { Messages } from "./message-key.ts";

export const sv: Messages = {
  cancelled: "Du avbröt innan din bank var ansluten.",
  declined: "Du godkände inte att din information delas, så din bank anslöts inte.",
  misconfigured: "Vi beklagar, men ett fel har uppstått.",
  temporary: "Något fungerar inte just nu. Försök igen senare.",
  internal: "Vi beklagar, men något gick fel hos oss. Försök igen senare.",
  bank_unavailable: "Din bank går inte att nå just nu. Försök igen senare.",
  third_party_unavailable: "Appen du legitimerar dig med går inte att nå. Försök igen senare.",
  wrong_credentials: "Din bank godtog inte det du angav. Kontrollera uppgifterna och försök igen.",
  wrong_code: "Koden du angav är fel. Försök igen.",
  authentication_cancelled: "Du avbröt hos din bank. Försök igen om det inte var meningen.",
  timeout: "Det tog för lång tid att legitimera dig. Försök igen.",
  not_a_customer:
    "Det verkar inte som att du är kund hos den här banken. Gå tillbaka och kontrollera att du valde rätt bank.",
  blocked: "Din bank har spärrat din inloggning. Kontakta din bank.",
  concurrent: "Du är redan inloggad hos din bank någon annanstans. Logga ut där och försök igen.",
  not_permitted: "Din bank tillåter inte det här. Kontakta din bank.",
  session_expired: "Anslutningen till din bank har gått ut. Logga in igen.",
  action_required: "Din bank behöver något från dig först. Logga in hos din bank och försök sedan igen.",
  no_accounts: "Din bank känner dig, men du har inget konto där som kan anslutas.",
  not_supported: "Det här sättet att logga in hos din bank fungerar inte här. Välj ett annat.",
  no_such_bank: "Den här banken är inte tillgänglig just nu.",
  too_many_refreshes: "Din information uppdaterades nyss. Försök igen senare.",
};

import type { Messages } from "./message-key.ts";

export const de: Messages = {
  cancelled: "Sie haben abgebrochen, bevor Ihre Bank verbunden war.",
  declined: "Sie haben nicht zugestimmt, Ihre Daten zu teilen; Ihre Bank wurde nicht verbunden.",
  misconfigured: "Es tut uns leid, es ist ein Fehler aufgetreten.",
  temporary: "Etwas funktioniert gerade nicht. Bitte versuchen Sie es später noch einmal.",
  internal: "Es tut uns leid, bei uns ist etwas schiefgegangen. Bitte versuchen Sie es später noch einmal.",
  bank_unavailable: "Ihre Bank ist gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.",
  third_party_unavailable:
    "Die App, mit der Sie sich ausweisen, ist nicht erreichbar. Bitte versuchen Sie es später noch einmal.",
  wrong_credentials:
    "Ihre Bank hat Ihre Angaben nicht angenommen. Bitte prüfen Sie sie und versuchen Sie es noch einmal.",
  wrong_code: "Der eingegebene Code ist falsch. Bitte versuchen Sie es noch einmal.",
  authentication_cancelled:
    "Sie haben bei Ihrer Bank abgebrochen. Bitte versuchen Sie es noch einmal, falls das ein Versehen war.",
  timeout: "Es hat zu lange gedauert, Sie zu erkennen. Bitte versuchen Sie es noch einmal.",
  not_a_customer:
    "Sie scheinen bei dieser Bank nicht Kunde zu sein. Bitte gehen Sie zurück und prüfen Sie, ob Sie Ihre Bank gewählt haben.",
  blocked: "Ihre Bank hat Ihren Zugang gesperrt. Bitte wenden Sie sich an Ihre Bank.",
  concurrent:
    "Sie sind bei Ihrer Bank schon anderswo angemeldet. Bitte melden Sie sich dort ab und versuchen Sie es noch einmal.",
  not_permitted: "Ihre Bank erlaubt das nicht. Bitte wenden Sie sich an Ihre Bank.",
  session_expired: "Die Verbindung zu Ihrer Bank ist abgelaufen. Bitte melden Sie sich noch einmal an.",
  action_required:
    "Ihre Bank braucht zuerst etwas von Ihnen. Bitte melden Sie sich bei Ihrer Bank an und versuchen Sie es dann noch einmal.",
  no_accounts: "Ihre Bank kennt Sie, aber Sie haben dort kein Konto, das verbunden werden kann.",
  not_supported:
    "Diese Art, sich bei Ihrer Bank anzumelden, funktioniert hier nicht. Bitte wählen Sie eine andere.",
  no_such_bank: "Diese Bank ist gerade nicht verfügbar.",
  too_many_refreshes:
    "Ihre Daten wurden gerade erst aktualisiert. Bitte versuchen Sie es später noch einmal.",
};

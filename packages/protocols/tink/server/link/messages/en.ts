import type { Messages } from "./message-key.ts";

export const en: Messages = {
  cancelled: "You cancelled before your bank was connected.",
  declined: "You did not agree to share your information, so your bank was not connected.",
  misconfigured: "We’re sorry, but an error has occurred.",
  temporary: "Something does not work at the moment. Please try again later.",
  internal: "We’re sorry, but something went wrong on our side. Please try again later.",
  bank_unavailable: "Your bank cannot be reached at the moment. Please try again later.",
  third_party_unavailable: "The app you identify yourself with cannot be reached. Please try again later.",
  wrong_credentials: "Your bank did not accept what you entered. Please check it and try again.",
  wrong_code: "The code you entered is not right. Please try again.",
  authentication_cancelled: "You cancelled at your bank. Please try again if you did not mean to.",
  timeout: "It took too long to identify you. Please try again.",
  not_a_customer:
    "It doesn’t look like you are a customer with this bank. Please go back and make sure that you selected your bank.",
  blocked: "Your bank has blocked your access. Please contact your bank.",
  concurrent: "You are already signed in to your bank somewhere else. Please sign out there and try again.",
  not_permitted: "Your bank does not let you do this. Please contact your bank.",
  session_expired: "Your connection to your bank has expired. Please sign in again.",
  action_required: "Your bank needs something from you first. Please sign in to your bank, then try again.",
  no_accounts: "Your bank knows you, but you have no account there that can be connected.",
  not_supported: "This way to sign in to your bank does not work here. Please choose another one.",
  no_such_bank: "This bank is not available at the moment.",
  too_many_refreshes: "Your information was updated just now. Please try again later.",
};

import type { DebitStyle } from "../country.ts";

/** A lakh of rupees a payment, for most purposes: https://businessworld.in/article/upi-transaction-limit-raises-to-rs-5-lakh-per-transaction-533180 */
const UPI_LIMIT = 10_000_000;

/**
 * Four of five purchases from an account go through UPI: a scanned code in shops, the merchant's own handle
 * online. The rest is the debit card. Handles end in names no payment service has.
 */
export const debitStyles: readonly DebitStyle[] = [
  {
    text: "UPI/DR/{digits:12}/{name}/YESB/q{fixed:9}@okmock/PAYMENT FROM PHONE",
    refundText: "UPI/CR/{digits:12}/{name}/YESB/q{fixed:9}@okmock/REFUND",
    mostMinor: UPI_LIMIT,
    channel: "in_store",
    rail: "upi",
    for: "in_store",
    weight: 44,
  },
  {
    text: "UPI/DR/{digits:12}/{name}/PYTM/qr{fixed:12}@mockupi/UPI",
    refundText: "UPI/CR/{digits:12}/{name}/PYTM/qr{fixed:12}@mockupi/REFUND",
    mostMinor: UPI_LIMIT,
    channel: "in_store",
    rail: "upi",
    for: "in_store",
    weight: 24,
  },
  {
    text: "UPI/DR/{digits:12}/{name}/UTIB/{handle}@mockpay/PAY VIA QR",
    refundText: "UPI/CR/{digits:12}/{name}/UTIB/{handle}@mockpay/REFUND",
    mostMinor: UPI_LIMIT,
    channel: "in_store",
    rail: "upi",
    for: "in_store",
    weight: 13,
  },
  {
    text: "POS {digits:12} {merchant} POS DEBIT",
    refundText: "POS REFUND {digits:12} {merchant}",
    channel: "in_store",
    rail: null,
    for: "in_store",
    weight: 19,
  },
  {
    text: "UPI/DR/{digits:12}/{name}/YESB/{handle}.payu@okmock/ORDER PAYMENT",
    refundText: "UPI/CR/{digits:12}/{name}/YESB/{handle}.payu@okmock/REFUND",
    mostMinor: UPI_LIMIT,
    channel: "online",
    rail: "upi",
    for: "online",
    weight: 46,
  },
  {
    text: "UPI/DR/{digits:12}/{name}/RATN/{handle}@mockupi/UPI INTENT",
    refundText: "UPI/CR/{digits:12}/{name}/RATN/{handle}@mockupi/REFUND",
    mostMinor: UPI_LIMIT,
    channel: "online",
    rail: "upi",
    for: "online",
    weight: 34,
  },
  {
    text: "ECOM PUR/{digits:12}/{merchant}",
    refundText: "ECOM REFUND/{digits:12}/{merchant}",
    channel: "online",
    rail: null,
    for: "online",
    weight: 20,
  },
];

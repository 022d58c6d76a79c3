import type { Instant } from "@sandbank/domain";
import type { ConsentDetail, DataFilter } from "../../wire/index.ts";
import { purposeCode } from "../../wire/index.ts";
import { AaRefusal } from "./aa-refusal.ts";

const refUriOf = (code: string) => `https://api.rebit.org.in/aa/purpose/${code}.xml`;

/**
 * What a consent asks for, against the rules no schema can say (certification framework, general guidelines).
 * @param isStrict false leaves out those that FIUs in the field break and nobody minds
 * @throws AaRefusal InvalidConsentPurpose, InvalidRequest
 */
export function checkDetail(detail: ConsentDetail, now: Instant, isStrict: boolean): void {
  checkPurpose(detail, isStrict);
  checkDates(detail, now);
  if (isStrict) checkDataLife(detail);
  const { Frequency } = detail;
  if (Frequency.unit !== "INF" && !(Number.isInteger(Frequency.value) && Frequency.value > 0)) {
    refuse(
      "Frequency.value",
      `is ${Frequency.value}; it is a whole number of times from 1 a ${Frequency.unit}`,
    );
  }
  for (const filter of detail.DataFilter ?? []) checkFilter(filter);
}

function refuse(field: string, what: string): never {
  throw new AaRefusal("InvalidRequest", `ConsentDetail.${field} ${what}.`);
}

function checkPurpose({ Purpose: { code, refUri } }: ConsentDetail, isStrict: boolean): void {
  if (!purposeCode.safeParse(code).success) {
    throw new AaRefusal(
      "InvalidConsentPurpose",
      `ConsentDetail.Purpose.code is "${code}"; it is one of ${purposeCode.options.join(", ")}.`,
    );
  }
  if (isStrict && refUri !== undefined && refUri !== refUriOf(code)) {
    throw new AaRefusal(
      "InvalidConsentPurpose",
      `ConsentDetail.Purpose.refUri is "${refUri}"; that of ${code} is ${refUriOf(code)}.`,
    );
  }
}

function checkDates({ consentStart, consentExpiry, FIDataRange: { from, to } }: ConsentDetail, now: Instant) {
  if (Date.parse(consentExpiry) <= Date.parse(consentStart)) {
    refuse("consentExpiry", `${consentExpiry} is not after consentStart ${consentStart}`);
  }
  if (Date.parse(consentExpiry) <= now) {
    refuse("consentExpiry", `${consentExpiry} has passed; it is ${new Date(now).toISOString()}`);
  }
  if (Date.parse(from) >= Date.parse(to)) refuse("FIDataRange", `ends ${to}, which is not after ${from}`);
}

function checkDataLife({ consentMode, DataLife: { unit, value } }: ConsentDetail): void {
  if (unit === "INF" && value !== 0) refuse("DataLife.value", `is ${value}; with the unit INF it is 0`);
  if (consentMode !== "STORE" && value !== 0) {
    refuse(
      "DataLife.value",
      `is ${value}; only a consent of mode STORE keeps data, so with ${consentMode} it is 0`,
    );
  }
}

/** @throws AaRefusal InvalidRequest for a filter that compares what cannot be compared */
export function checkFilter({ type, operator, value }: DataFilter): void {
  if (type === "TRANSACTIONAMOUNT") {
    if (/^\d+(?:\.\d{1,2})?$/.test(value)) return;
    refuse("DataFilter", `compares TRANSACTIONAMOUNT with "${value}"; write an amount such as 5000`);
  }
  if (!["CREDIT", "DEBIT"].includes(value) || !["=", "!="].includes(operator)) {
    refuse("DataFilter", `is TRANSACTIONTYPE ${operator} "${value}"; write = or != and CREDIT or DEBIT`);
  }
}

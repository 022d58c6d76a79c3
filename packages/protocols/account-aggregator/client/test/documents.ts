// Documents shaped like those of aa.md 11.2 to 11.5, written for these tests; names, numbers and banks are made up.

/** DEPOSIT 1.1 as XML: the sample of aa.md 11.2 with a second holder and more transactions. */
export const depositV1Xml = `<?xml version="1.0" encoding="UTF-8"?>
<Account xmlns="http://api.rebit.org.in/FISchema/deposit" linkedAccRef="link-1" maskedAccNumber="XXXXXX4373" version="1.1" type="deposit">
 <Profile><Holders type="JOINT">
  <Holder name="Asha Rao" dob="1990-01-15" mobile="9000000001" nominee="REGISTERED" email="asha@example.test" pan="AAAPA0000A" ckycCompliance="true"/>
  <Holder name="Ravi Rao" dob="06-08-1988" mobile="9000000002" nominee="NOT-REGISTERED"/>
 </Holders></Profile>
 <Summary currentBalance="48211.50" currency="INR" balanceDateTime="2025-01-10T09:00:00+05:30" type="SAVINGS" branch="Indiranagar" ifscCode="MOCK0000001" micrCode="560000001" openingDate="2018-04-02" status="ACTIVE">
  <Pending amount="211.50" transactionType="DEBIT"/>
 </Summary>
 <Transactions startDate="2024-12-01" endDate="2025-01-10">
  <Transaction txnId="M2" type="CREDIT" mode="FT" amount="85000.00" currentBalance="48460.50" transactionTimestamp="2024-12-31T10:00:00+05:30" valueDate="2024-12-31" narration="NEFT Cr-ECOB0014222-ACME &amp; SONS PVT LTD-SALARY" reference="RFN00000002"/>
  <Transaction txnId="M1" type="DEBIT" mode="UPI" amount="249.00" currentBalance="48211.50" transactionTimestamp="2025-01-09T18:22:10+05:30" valueDate="2025-01-09" narration="UPI/500912345678/grocery/shop@okmock/Mock Bank" reference="RFN00000001"/>
 </Transactions>
</Account>`;

/** DEPOSIT 2.0.0 as JSON, clean: the table of aa.md 11.3. */
export const depositV2Json = {
  account: {
    linkedAccRef: "link-1",
    maskedAccNumber: "XXXXXX4373",
    version: "2.0.0",
    type: "deposit",
    profile: { holders: { type: "SINGLE", holder: [{ name: "Asha Rao", ckycRegistered: "YES" }] } },
    summary: {
      currentBalance: "48211.50",
      currency: "INR",
      balanceDateTime: "2025-01-10T09:00:00+05:30",
      accountType: "REGULAR",
      accountSubType: "SAVINGS",
      ifsc: "MOCK0000001",
      status: "ACTIVE",
      pendingTxns: { pendingTxn: [{ transactionType: "DEBIT", amount: "211.50" }] },
    },
    transactions: {
      startDate: "2024-12-01",
      endDate: "2025-01-10",
      transaction: [
        {
          txnId: "M2",
          type: "CREDIT",
          mode: "NEFT",
          amount: "85000.00",
          transactionalBalance: "48460.50",
          transactionTimestamp: "2024-12-31T10:00:00+05:30",
          valueDate: "2024-12-31",
          narration: "NEFT Cr-ECOB0014222-ACME & SONS PVT LTD-SALARY",
          reference: "RFN00000002",
        },
        {
          txnId: "M1",
          type: "DEBIT",
          mode: "UPI",
          amount: "249.00",
          transactionalBalance: "48211.50",
          transactionTimestamp: "2025-01-09T18:22:10+05:30",
          valueDate: "2025-01-09",
          narration: "UPI/500912345678/grocery/shop@okmock/Mock Bank",
          reference: "RFN00000001",
        },
      ],
    },
  },
};

/** The same account with the dirt of aa.md 11.5: an object for one holder, capitals, numbers, blanks, other date forms. */
export const depositDirtyJson = {
  Account: {
    linkedAccRef: "link-1",
    maskedAccNumber: "XXXXXX4373",
    version: "1.2",
    type: "deposit",
    Profile: {
      holders: { type: "Single", holder: { name: "Asha Rao", dob: "06-08-1999", ckycCompliance: "" } },
    },
    summary: {
      currentBalance: 48211.5,
      currency: "",
      exchgeRate: " ",
      balanceDateTime: "2025-01-10 09:00:00",
      type: "savings",
      status: "ACTIVE",
      Pending: { transactionType: "Debit", amount: 211.5 },
    },
    transactions: {
      startDate: "",
      endDate: "",
      transaction: [
        {
          txnId: "M2",
          type: "credit",
          mode: "OTHERS",
          amount: "85,000.00",
          transactionTimeStamp: "31-12-2024",
          valueDate: "2024-12-31T10:00:00+05:30",
          narration: "NEFT Cr-ECOB0014222-ACME & SONS PVT LTD-SALARY",
        },
        {
          txnId: "M1",
          type: "UNKNOWN",
          mode: "OTHERS",
          amount: 249,
          transactionDateTime: "2025-01-09T18:22:10+0530",
          narration: "UPI/500912345678/grocery/shop@okmock/Mock Bank",
        },
      ],
    },
  },
};

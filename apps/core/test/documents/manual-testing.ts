/** "Bank Integration System", section "Manual Testing", as it is printed; where it listens and the ids stand apart. */
export const BANK_COMMANDS = {
  connect: String.raw`curl -X POST http://localhost:3000/api/banks/connect \
  -H "Authorization: Bearer <token>" \
  -H "Content-Type: application/json" \
  -d '{"bankId": "hdfc"}'`,

  transactions: String.raw`curl http://localhost:3000/api/banks/connections/<accountId>/transactions \
  -H "Authorization: Bearer <token>"`,

  recurring: String.raw`curl http://localhost:3000/api/banks/connections/<accountId>/recurring \
  -H "Authorization: Bearer <token>"`,
};

/** "Financial APIs Integration Plan", section 6, step by step; the document has its calls without a command. */
export const FINANCIAL_COMMANDS = {
  providers: String.raw`curl http://localhost:3000/api/financial/providers \
  -H "Authorization: Bearer <token>"`,

  connect: String.raw`curl -X POST http://localhost:3000/api/financial/connections \
  -H "Authorization: Bearer <token>" \
  -H "Content-Type: application/json" \
  -d '{"providerId": "<providerId>"}'`,

  authorize: String.raw`curl -X POST http://localhost:3000/api/financial/connections/<connectionId>/authorize \
  -H "Authorization: Bearer <token>" \
  -H "Content-Type: application/json" \
  -d '{"callbackUrl": "<callbackUrl>"}'`,

  accounts: String.raw`curl 'http://localhost:3000/api/financial/accounts?connectionId=<connectionId>' \
  -H "Authorization: Bearer <token>"`,

  transactions: String.raw`curl 'http://localhost:3000/api/financial/transactions?sortBy=amount&sortOrder=desc&limit=5' \
  -H "Authorization: Bearer <token>"`,

  sync: String.raw`curl -X POST http://localhost:3000/api/financial/connections/<connectionId> \
  -H "Authorization: Bearer <token>"`,

  disconnect: String.raw`curl -X DELETE 'http://localhost:3000/api/financial/connections/<connectionId>?deleteData=true' \
  -H "Authorization: Bearer <token>"`,
};

/** Where the token comes from. */
export const SIGN_UP = String.raw`curl -X POST http://localhost:3000/api/auth/sign-up/email \
  -H "Content-Type: application/json" \
  -d '{"name": "Test User", "email": "<email>", "password": "correct horse"}'`;

export const SIGN_IN = String.raw`curl -X POST http://localhost:3000/api/auth/sign-in/email \
  -H "Content-Type: application/json" \
  -d '{"email": "<email>", "password": "correct horse"}'`;

// What a host does with Setu's façade besides serving it.
export { noteBanksChosen } from "./chosen-banks.ts";
export { dueForSetu, nextForSetu } from "./due.ts";
export { type ProductRegistration, productRegistration, type SetuProduct, setuProduct } from "./product.ts";
export { RegistrationError, registerProduct } from "./register-product.ts";
export { listProducts } from "./registrations.ts";

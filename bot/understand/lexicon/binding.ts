/** What a command begins with that gives an office its people, or takes them away. */
export const BINDING = /^(?:(?<bind>bind|绑定)|unbind|解绑|解除绑定)/i

/** What stands before a person's name. */
export const BEFORE_PERSON = /[@＠]/

/** What people put between a place and its office, or leave out. */
export const BETWEEN_NAMES = /[\s/·・]+/g

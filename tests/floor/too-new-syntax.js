export const vowels = /[\p{L}--[a-z]]/v;

export { signEmbedToken, type EmbedTokenOptions, type EmbedUser } from './sign-embed-token.ts';
export { generateSigningKeyPair, type SigningKeyPair, type SigningKeySource } from './signing-key.ts';

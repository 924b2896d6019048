import type { Localized } from '../../api/types.ts';

export type CertificateState = 'VALID' | 'EXPIRED' | 'REVOKED';

type Award = { id: string; level: string; title: Localized };
type Institution = { id: string; name: Localized };

export type Certificate = {
  id: string;
  code: string;
  state: CertificateState;
  award: Award;
  institution: Institution;
  issuedAt: string;
  validUntil?: string;
};

export type Verification = {
  code: string;
  state: CertificateState;
  /** Whether the signature is the issuer's and over these very words. */
  genuine: boolean;
  award: Award;
  institution: Institution;
  learnerName: string;
  issuedAt: string;
  validUntil?: string;
  revokedAt?: string;
  revokedFor?: string;
};

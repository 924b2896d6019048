import type { Localized } from '../../api/types.ts';

export type CertificateState = 'VALID' | 'EXPIRED' | 'REVOKED';

type Award = { id: string; level: string; title: Localized };
type Institution = { id: string; name: Localized };

/** A standard, by country and version of its framework. */
export type Standard = {
  item: string;
  code: string;
  name: Localized;
  framework: { country: string; version: string; title: Localized };
};
export type LinkKind = 'EXACT' | 'BROADER' | 'NARROWER' | 'RELATED';

/** What a certificate proves, and what that is in other countries. */
export type Proven = { standard: Standard; counterparts: { kind: LinkKind; standard: Standard }[] };

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
  proves: Proven[];
  revokedAt?: string;
  revokedFor?: string;
};

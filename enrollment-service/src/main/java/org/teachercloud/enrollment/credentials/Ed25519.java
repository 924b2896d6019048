package org.teachercloud.enrollment.credentials;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Keys and signatures of RFC 8032, and public keys as Multikey (W3C Controlled Identifiers). */
final class Ed25519 {

  private static final String NAME = "Ed25519";

  /** The fixed head of a public key in X.509 (RFC 8410); the 32 bytes of the key follow. */
  private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  /** The code of ed25519-pub among multicodecs, as a varint. */
  private static final byte[] MULTIKEY_HEAD = {(byte) 0xed, 0x01};

  private Ed25519() {}

  static KeyPair newPair() {
    try {
      return KeyPairGenerator.getInstance(NAME).generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static PrivateKey privateKey(byte[] pkcs8) {
    try {
      return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("A signing key cannot be read", damaged);
    }
  }

  static String multikey(PublicKey key) {
    byte[] x509 = key.getEncoded();
    return Multibase.encode(
        joined(MULTIKEY_HEAD, Arrays.copyOfRange(x509, X509_HEAD.length, x509.length)));
  }

  static byte[] sign(PrivateKey key, byte[] data) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static boolean verifies(String multikey, byte[] data, byte[] signed) {
    try {
      byte[] bytes = Multibase.decode(multikey);
      byte[] raw = Arrays.copyOfRange(bytes, MULTIKEY_HEAD.length, bytes.length);
      Signature signature = Signature.getInstance(NAME);
      signature.initVerify(
          KeyFactory.getInstance(NAME)
              .generatePublic(new X509EncodedKeySpec(joined(X509_HEAD, raw))));
      signature.update(data);
      return signature.verify(signed);
    } catch (GeneralSecurityException unreadable) {
      return false;
    }
  }

  static byte[] joined(byte[] head, byte[] tail) {
    byte[] whole = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, whole, head.length, tail.length);
    return whole;
  }
}

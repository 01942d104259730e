const HEAD = 6_000;

/** True where the bytes are a ZIP archive. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** True where the bytes open with a WARC record. */
export function looksLikeWarc(bytes: Uint8Array): boolean {
  return /^\s*WARC\/[01]\.\d/.test(latin(bytes.subarray(0, 100)));
}

/** True where the bytes open with the head of a web page saved as MHTML. */
export function looksLikeMhtml(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, HEAD));
  return (
    /^\s*(?:From|Subject|Date|MIME-Version|Content-Type|Content-Location|Snapshot-Content-Location|X-[\w-]{1,40}):/i.test(
      head,
    ) &&
    /^Content-Type:\s*multipart\/(?:related|mixed|alternative)\b/im.test(head) &&
    /^MIME-Version:/im.test(head)
  );
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

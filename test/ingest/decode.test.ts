import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/decode.ts';
import { UsageError } from '../../src/model/usage-error.ts';
import { encodeGb18030, VARIANTS } from './variants/text-variants.ts';

const TEXT = '一、收入说明\n2022年预算收入为1090.88万元，其中：一般公共预算收入1035.08万元。\n';

function codeOf(bytes: Uint8Array): string {
  try {
    return decodeText(bytes, 'f').encoding;
  } catch (error) {
    return error instanceof UsageError ? error.code : 'crash';
  }
}

describe('decodeText', () => {
  it.each(VARIANTS.filter(({ name }) => /CR|mark|GB|UTF/.test(name)))('reads $name', ({ encode }) => {
    expect(decodeText(encode(TEXT), 'f').text).toBe(TEXT);
  });

  it.each([
    ['PK\u0003\u0004....word/document.xml', 'Word'],
    ['PK\u0003\u0004....xl/workbook.xml', 'Excel'],
    ['%PDF-1.7', 'PDF'],
    ['{\\rtf1\\ansi', 'RTF'],
    ['<!DOCTYPE html><html></html>', 'web page'],
  ])('refuses %j and says what it is', (content, name) => {
    expect.assertions(3);
    try {
      decodeText(new TextEncoder().encode(content), 'file');
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      expect(error.code).toBe('unsupportedFormat');
      expect(error.what.en).toContain(name);
      expect(error.remedy.zh).toContain('纯文本');
    }
  });

  it('refuses what is empty or no text', () => {
    expect(codeOf(new Uint8Array(0))).toBe('emptyInput');
    expect(codeOf(new TextEncoder().encode(' \n\t\r\n\u3000'))).toBe('emptyInput');
    expect(codeOf(Uint8Array.of(1, 0, 2, 0, 0, 3, 0, 0))).toBe('binaryInput');
    expect(codeOf(Uint8Array.from({ length: 400 }, (_, index) => index % 32))).toBe('binaryInput');
  });

  it('keeps UTF-8 that is cut in the middle of a character and counts the damage', () => {
    const bytes = new TextEncoder().encode(TEXT.repeat(3));
    const decoded = decodeText(bytes.subarray(0, bytes.length - 3), 'f');
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.text.startsWith(TEXT)).toBe(true);
    expect(decodeText(bytes.subarray(0, bytes.length - 2), 'f').damaged).toBe(1);
  });

  it('tells GB18030 from damaged UTF-8', () => {
    expect(decodeText(encodeGb18030(TEXT), 'f')).toMatchObject({ encoding: 'gb18030', damaged: 0, text: TEXT });
  });
});

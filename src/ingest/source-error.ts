import type { LocalText } from '../model/finding.ts';
import { UsageError, type UsageErrorCode } from '../model/usage-error.ts';

/** What to do about a file of a format that this version does not read. */
const AS_TEXT: LocalText = {
  zh: '本版本读取纯文本（.txt、.md）和规范化记录（.json、.ndjson）。请在 Word、WPS 或 PDF 阅读器中另存为“纯文本（UTF-8）”后再审。',
  en: 'This version reads plain text (.txt, .md) and normalized records (.json, .ndjson). Save the document as plain text (UTF-8) and audit that.',
};

export function unsupportedFormat(file: string, format: LocalText): UsageError {
  return new UsageError(
    'unsupportedFormat',
    file,
    { zh: `这是${format.zh}，没有读取。`, en: `This is ${format.en}; it was not read.` },
    AS_TEXT,
  );
}

export function binaryInput(file: string): UsageError {
  return new UsageError(
    'binaryInput',
    file,
    { zh: '这是二进制文件，不是文本，没有读取。', en: 'This is a binary file, not text; it was not read.' },
    AS_TEXT,
  );
}

export function emptyInput(file: string): UsageError {
  return new UsageError(
    'emptyInput',
    file,
    { zh: '文件为空或只有空白，没有可审内容。', en: 'The file is empty or holds only white space; there is nothing to audit.' },
    { zh: '请检查导出是否成功，重新导出后再审。', en: 'Check that the export succeeded, then audit the new file.' },
  );
}

export function unknownEncoding(file: string): UsageError {
  return new UsageError(
    'unknownEncoding',
    file,
    { zh: '无法识别文字编码（不是 UTF-8、UTF-16 或 GB18030）。', en: 'The text encoding is not UTF-8, UTF-16 or GB18030.' },
    { zh: '请用编辑器打开，另存为 UTF-8 后再审。', en: 'Open it in an editor and save it as UTF-8.' },
  );
}

export function nothingToAudit(file: string): UsageError {
  return new UsageError(
    'nothingToAudit',
    file,
    {
      zh: '没有认出可审的内容：没有预算数字，也没有绩效目标表或自评表。这不等于“没有问题”。',
      en: 'Nothing to audit was recognised: no budget figures, no target table, no self-evaluation form. This does not mean that it is clean.',
    },
    {
      zh: '请确认文件是部门预算公开说明、绩效目标表或绩效自评表；表格导出为文本时要保留单元格分隔（制表符、竖线或换行）。',
      en: 'Make sure that it is a budget disclosure, target table or self-evaluation form, and that the export kept the separators between cells (tabs, bars or line breaks).',
    },
  );
}

export function nothingRecorded(file: string): UsageError {
  return new UsageError(
    'nothingToAudit',
    file,
    { zh: '文件里没有一条记录。', en: 'There is not a single record in the file.' },
    { zh: '规范化记录的写法见 yushen schema。', en: 'See yushen schema for how normalized records are written.' },
  );
}

export function tooLarge(file: string, megabytes: number, kind: 'text' | 'json'): UsageError {
  const name = kind === 'text' ? { zh: '文本', en: 'text' } : { zh: 'JSON ', en: 'JSON' };
  return new UsageError(
    'tooLarge',
    file,
    { zh: `${name.zh}文件超过 ${megabytes} MB，没有读取。`, en: `The ${name.en} file is larger than ${megabytes} MB; it was not read.` },
    kind === 'text'
      ? { zh: '请按部门或年度拆成多个文件。', en: 'Split it into several files, by department or year.' }
      : {
          zh: '请改用 NDJSON（一行一条记录），可以流式读取，不限大小。',
          en: 'Use NDJSON (one record a line) instead: it is streamed and may have any size.',
        },
  );
}

export function malformedJson(file: string, why: LocalText, line?: number): UsageError {
  return new UsageError(
    'malformedJson',
    file,
    { zh: `不是合法的 JSON：${why.zh}`, en: `This is not valid JSON: ${why.en}` },
    { zh: '请改正后重试；一行一条记录的文件请用扩展名 .ndjson。', en: 'Mend it and try again; name files with one record a line .ndjson.' },
    line,
  );
}

export function notFound(path: string): UsageError {
  return new UsageError(
    'notFound',
    path,
    { zh: '找不到这个文件或文件夹。', en: 'There is no such file or folder.' },
    { zh: '请检查路径；通配符要有匹配的文件。', en: 'Check the path; a glob must match a file.' },
  );
}

export function unreadableFile(path: string, reason: string): UsageError {
  return new UsageError(
    'unreadableFile',
    path,
    { zh: `文件打不开（${reason}）。`, en: `The file could not be read (${reason}).` },
    { zh: '请检查权限，或把文件复制到本机后重试。', en: 'Check its permissions, or copy it to a local folder and try again.' },
  );
}

/** What to do where files change while they are audited. */
const WAIT: LocalText = {
  zh: '请等复制、同步或保存结束后重新审核。',
  en: 'Audit again when nothing copies, synchronizes or saves it any more.',
};

export function goneFile(path: string): UsageError {
  return new UsageError(
    'unreadableFile',
    path,
    { zh: '查找时还在，读取时已经不在，没有读取。', en: 'It was there when the files were listed and is gone; it was not read.' },
    WAIT,
  );
}

export function changedFile(path: string): UsageError {
  return new UsageError(
    'unreadableFile',
    path,
    { zh: '审核期间文件有改动，没有完整读取。', en: 'The file changed while the audit ran; it was not read whole.' },
    WAIT,
  );
}

const leftUnread = (code: UsageErrorCode, zh: string, en: string, remedy: LocalText) => {
  return (path: string): UsageError => new UsageError(code, path, { zh, en }, remedy);
};

/** Every entry of a folder is read or excluded by somebody who says so. */
const READ_OR_EXCLUDE: LocalText = {
  zh: '要审就单独指定它；与审核无关，就移出文件夹，或写进配置文件（--config）的 exclude。',
  en: 'To have it audited, name it by itself; if it does not belong to the papers, move it away or exclude it in a configuration (--config).',
};

export const deadLink = leftUnread('unreadableFile', '这个链接没有指向任何文件。', 'This link leads nowhere.', READ_OR_EXCLUDE);
export const linkLeadsOut = leftUnread(
  'unreadableFile',
  '这个链接指到所给文件夹之外，没有读取。',
  'This link leads out of the folder named; it was not read.',
  READ_OR_EXCLUDE,
);
export const linkLeadsBack = leftUnread(
  'unreadableFile',
  '这个链接指回它所在的文件夹，没有读取。',
  'This link leads back to a folder that it lies in; it was not read.',
  READ_OR_EXCLUDE,
);
export const notAFile = leftUnread(
  'unreadableFile',
  '这不是普通文件（管道、套接字或设备），没有读取。',
  'This is no ordinary file (a pipe, socket or device); it was not read.',
  {
    zh: '把内容存成文件再审，或用 - 从标准输入读入；与审核无关，就移出文件夹，或写进配置文件（--config）的 exclude。',
    en: 'Write what it holds to a file, or give it as standard input (-); if it does not belong to the papers, move it away or exclude it in a configuration (--config).',
  },
);
export const notSearched = leftUnread(
  'unreadableFile',
  '隐藏文件夹和 node_modules 不在查找之列，里面的文件没有读取。',
  'Hidden folders and node_modules are not searched; the files in it were not read.',
  READ_OR_EXCLUDE,
);
export const tooDeep = leftUnread(
  'unreadableFile',
  '文件夹层数太多，里面的文件没有读取。',
  'Too many folders within folders; the files in it were not read.',
  READ_OR_EXCLUDE,
);
export const brokenSeal = leftUnread(
  'unreadableFile',
  '带有 yushen 的校验码，但内容与校验码不符，没有读取。',
  'It carries a seal of yushen that does not fit its content; it was not read.',
  READ_OR_EXCLUDE,
);

export function unknownEnding(path: string, ending: string): UsageError {
  return new UsageError(
    'unsupportedFormat',
    path,
    { zh: `文件夹里扩展名为 ${ending} 的文件不读取。`, en: `Files with the ending ${ending} are not read in a folder.` },
    {
      zh: `${AS_TEXT.zh}与审核无关的文件，移出文件夹，或写进配置文件（--config）的 exclude。`,
      en: `${AS_TEXT.en} If it does not belong to the papers, move it away or exclude it in a configuration (--config).`,
    },
  );
}

export function noDocuments(path: string): UsageError {
  return new UsageError(
    'noDocuments',
    path,
    {
      zh: '文件夹里没有可审的文件（.txt、.md、.json、.ndjson、.jsonl 或无扩展名的文本）。',
      en: 'The folder holds no document (.txt, .md, .json, .ndjson, .jsonl, or text without an extension).',
    },
    { zh: '请指定存放公开文本或规范化记录的文件夹。', en: 'Name a folder that holds texts or normalized records.' },
  );
}

export function noInput(): UsageError {
  return new UsageError(
    'noDocuments',
    '-',
    { zh: '没有指定要审的文件。', en: 'No file to audit was named.' },
    { zh: '请给出文件、文件夹或通配符；用 - 表示标准输入。', en: 'Name files, folders or globs; use - for standard input.' },
  );
}

export function documentTwice(file: string, document: string): UsageError {
  return new UsageError(
    'documentTwice',
    file,
    {
      zh: `“${document}”既有文本又有记录，没有重复审核。`,
      en: `“${document}” comes both as a text and as records and was not audited twice.`,
    },
    { zh: '只审核其中一份，或给记录另取文件名。', en: 'Audit one of them, or give the records a document name of their own.' },
  );
}

/** Names out of archives that were packed on Windows, for instance. */
export function badName(file: string): UsageError {
  return new UsageError(
    'unreadableFile',
    file,
    { zh: '文件名不是 UTF-8 编码，打不开，没有读取。', en: 'The name is not UTF-8, so it could not be opened; it was not read.' },
    {
      zh: '请改名后再审；压缩包里来的可用 unzip -O GB18030 重新解压。',
      en: 'Rename it; what came out of an archive: unpack again with unzip -O GB18030.',
    },
  );
}

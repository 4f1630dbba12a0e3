const ASCII = /^[\x20-\x7e]*$/;

/**
 * An expression for a text in any alphabet or, where the text is plain ASCII, as most are, one that finds the same in it:
 * to know what is a letter in all alphabets costs a hundred times as much as reading a title.
 */
export function forAlphabetOf(text: string, plain: RegExp, any: RegExp): RegExp {
  return ASCII.test(text) ? plain : any;
}

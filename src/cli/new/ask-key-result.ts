import type { KeyResultType } from "../../model/key-result.ts";
import type { YamlMap } from "../../workspace/yaml/print.ts";
import { ASK_TYPE } from "./ask-type.ts";
import type { Form } from "./form.ts";
import { optionsOfOtherTypes, TYPE_NAMES, type TypeOptions } from "./key-result-types.ts";

/** The options of a key result, as far as `new objective` and `new key-result` share them. */
export interface KeyResultOptions extends TypeOptions {
  readonly type?: string;
  readonly weight?: string;
  readonly primary?: boolean;
}

/** What the command knows of a key result beside these options. */
export interface KeyResultStart {
  readonly id: string;
  readonly owner?: string | undefined;
  /** The option that carries the title: `--title`, or `--key-result` where the title is the objective's. */
  readonly titleOption: string;
  readonly title: string | undefined;
}

/** Asks for a key result, and gives it as the map that goes into the file. */
export async function askKeyResult(form: Form, start: KeyResultStart, options: KeyResultOptions): Promise<YamlMap> {
  const title = await form.answer({
    option: start.titleOption,
    given: start.title,
    what: "the key result: an outcome with its number, from where to where",
  });
  const type = await askTypeName(form, options.type);
  for (const option of type === undefined ? [] : optionsOfOtherTypes(type, options)) {
    form.complain(`${option} does not go with a key result of type ${type}`);
  }
  const ofType = type === undefined ? {} : await ASK_TYPE[type](form, options);
  return {
    id: start.id,
    title,
    owner: start.owner,
    type,
    ...ofType,
    weight: await askWeight(form, options.weight),
    primary: options.primary,
  };
}

async function askTypeName(form: Form, given: string | undefined): Promise<KeyResultType | undefined> {
  const answer = await form.answer({
    option: "--type",
    given,
    what: "its type",
    words: TYPE_NAMES,
    fallback: "increase",
  });
  return TYPE_NAMES.find((type) => type === answer);
}

/** The weight is for those who know that they want one, so nobody is asked for it. */
async function askWeight(form: Form, given: string | undefined): Promise<number | undefined> {
  if (given === undefined) return undefined;
  const fault = (text: string) => (Number(text) >= 0 ? null : "A weight is not negative.");
  return form.number({ option: "--weight", given, what: "how much it counts", fault });
}

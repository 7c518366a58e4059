import { z } from 'zod'
import type { Answer, SourceClient } from '../../../src/model/remote.ts'
import { readJson, type Read } from '../../../src/net/read-json.ts'
import { AnyJson } from '../../../src/parse/any-json.ts'
import type { JsonValue } from '../../../src/parse/json.ts'

const List = z.array(AnyJson)

/** A page of a list. Its items are looked at one by one. */
export const readList =
  (client: SourceClient) =>
  (answer: Answer): Read<JsonValue[]> =>
    readJson(client, answer, List)

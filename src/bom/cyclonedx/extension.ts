import type { Bom, Component, Service } from '@cyclonedx/cyclonedx-library/Models'
import { JSON as Json, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize'
import type { BomExtras, ComponentExtras, ServiceExtras } from './extras.ts'
import { toSerialNumber } from './serial.ts'

/*
 * The library's models cover less than half of what an AI BOM needs. What is missing hangs beside its objects and is
 * merged in by these normalizers; the fields are schema-checked in the tests, since the library cannot check them.
 */

const EXTRAS = new WeakMap<object, object>()

export function extendBom(bom: Bom, extras: BomExtras): Bom {
  EXTRAS.set(bom, extras)
  return bom
}

export function extendComponent(component: Component, extras: ComponentExtras): Component {
  EXTRAS.set(component, extras)
  return component
}

export function extendService(service: Service, extras: ServiceExtras): Service {
  EXTRAS.set(service, extras)
  return service
}

function merge<T extends object>(source: object, normalized: T): T {
  const extras = EXTRAS.get(source)
  return extras ? { ...normalized, ...extras } : normalized
}

type Options = Parameters<Json.Normalize.BomNormalizer['normalize']>[1]

class BomNormalizer extends Json.Normalize.BomNormalizer {
  override normalize(bom: Bom, options: Options): ReturnType<Json.Normalize.BomNormalizer['normalize']> {
    return merge(bom, super.normalize(bom, options))
  }
}

class ComponentNormalizer extends Json.Normalize.ComponentNormalizer {
  override normalize(
    component: Component,
    options: Options,
  ): ReturnType<Json.Normalize.ComponentNormalizer['normalize']> {
    const normalized = super.normalize(component, options)
    return normalized && merge(component, normalized)
  }
}

class ServiceNormalizer extends Json.Normalize.ServiceNormalizer {
  override normalize(service: Service, options: Options): ReturnType<Json.Normalize.ServiceNormalizer['normalize']> {
    return merge(service, super.normalize(service, options))
  }
}

class ExtendedFactory extends Json.Normalize.Factory {
  override makeForBom(): BomNormalizer {
    return new BomNormalizer(this)
  }

  override makeForComponent(): ComponentNormalizer {
    return new ComponentNormalizer(this)
  }

  override makeForService(): ServiceNormalizer {
    return new ServiceNormalizer(this)
  }
}

type Spec = ConstructorParameters<typeof Json.Normalize.Factory>[0]
type SerializeArguments = Parameters<JsonSerializer['serialize']>

/** Also writes what was hung on with `extendBom`, `extendComponent` and `extendService`, and a serial number. */
export class ExtendedSerializer extends JsonSerializer {
  constructor(spec: Spec) {
    super(new ExtendedFactory(spec))
  }

  protected override _serialize(bom: Json.Types.Normalized.Bom, options?: SerializeArguments[1]): string {
    return super._serialize({ ...bom, serialNumber: toSerialNumber(JSON.stringify(bom)) }, options)
  }
}

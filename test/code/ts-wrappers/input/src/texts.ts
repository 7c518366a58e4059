export { RAMP } from 'ferry-texts'

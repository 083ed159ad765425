// @ts-nocheck
// Generated from schema/plan.schema.json by `npm run generate`. Do not edit.

/** A place where a value is not as the schema wants it, as ajv says it. */
export interface SchemaError {
  readonly keyword: string;
  /** A JSON pointer. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
  /** What was found there. */
  readonly data: unknown;
  /** The schema that holds the keyword, without its annotations. */
  readonly parentSchema: { readonly properties?: object };
  /** The key, when it is a key that is wrong. */
  readonly propertyName?: string;
}

/** All errors of a value against the schema of plans, in no promised order; none when it is a plan. */
export function planErrors(value: unknown): readonly SchemaError[] {
  return validate20(value) ? [] : validate20.errors;
}

/** The length of a text as JSON Schema counts it. */
function codePoints(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

const schema31 = {"type":"object","additionalProperties":false,"required":["version","name","tasks"],"properties":{"$schema":{"type":"string"},"version":{"const":1,"type":"integer"},"name":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":64},"goal":{"type":"string","minLength":1},"base":{"type":"string","minLength":1},"repo":{"type":"object","additionalProperties":false,"properties":{"root":{"type":"string","minLength":1,"maxLength":1000},"include":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"exclude":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"tsconfig":{"type":"string","minLength":1,"maxLength":1000}}},"dispatch":{"type":"object","additionalProperties":false,"properties":{"tier":{"type":"string","enum":["auto","subagents","swarm","team","federation"]},"max_agents":{"type":"integer","minimum":1,"maximum":1000},"isolation":{"type":"string","enum":["none","branch","worktree","container","vm"]},"commits":{"type":"string","enum":["leader","self-wiring"]},"coupling":{"type":"string","enum":["merge-order","separate","off"]},"budget":{"type":"object","additionalProperties":false,"properties":{"usd":{"type":"number","minimum":0},"tokens":{"type":"number","minimum":0},"minutes":{"type":"number","minimum":0}}}}},"models":{"type":"object","additionalProperties":false,"properties":{"deep":{"type":"string","minLength":1},"standard":{"type":"string","minLength":1},"fast":{"type":"string","minLength":1},"prices":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["input","output"],"properties":{"input":{"type":"number","minimum":0},"output":{"type":"number","minimum":0}}}}}},"roles":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"additionalProperties":{"$ref":"#/$defs/role"}},"contracts":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"additionalProperties":{"$ref":"#/$defs/contract"}},"shared_files":{"type":"object","additionalProperties":false,"properties":{"lead":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"locked":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"append_only":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"generated":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["path","from"],"properties":{"path":{"type":"string","minLength":1,"maxLength":1000},"from":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1,"maxLength":1000}},"run":{"type":"string","minLength":1}}}}}},"gate":{"type":"array","items":{"type":"string","minLength":1}},"gates":{"type":"object","propertyNames":{"pattern":"^[1-9][0-9]*$"},"additionalProperties":{"type":"array","items":{"type":"string","minLength":1}}},"targets":{"type":"array","items":{"type":"string","minLength":1,"maxLength":100}},"rules":{"type":"object","propertyNames":{"type":"string","pattern":"^[a-z]+(-[a-z]+)*$","maxLength":100},"additionalProperties":{"type":"string","enum":["off","note","warning","error"]}},"waivers":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["rule","reason"],"properties":{"rule":{"type":"string","minLength":1,"maxLength":100},"task":{"type":["string","number"]},"path":{"type":"string","minLength":1,"maxLength":1000},"reason":{"type":"string","minLength":1},"until":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}},"tasks":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/task"},"maxItems":1000}},"$defs":{"role":{"type":"object","additionalProperties":false,"required":["title"],"properties":{"title":{"type":"string","minLength":1},"shape":{"type":"string","enum":["auditor","designer","architect","reviewer","implementer","test-author","refactorer","verifier","documenter","reader","summarizer","sweeper"]},"model":{"type":"string","minLength":1},"instances":{"type":"integer","minimum":1,"maximum":100}}},"contract":{"type":"object","additionalProperties":false,"properties":{"kind":{"type":"string","enum":["type","api","env"]},"path":{"type":"string","minLength":1,"maxLength":1000},"symbols":{"type":"array","items":{"type":"string","minLength":1}},"declare":{"type":"string","minLength":1},"provider":{"type":["string","number"]},"consumers":{"type":"array","items":{"type":["string","number"]}},"env":{"type":"object","additionalProperties":{"type":"string"}}}},"task":{"type":"object","additionalProperties":false,"required":["id","title"],"properties":{"id":{"type":["string","number"],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"title":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"role":{"type":"string","minLength":1},"type":{"type":"string","enum":["plan","implementation","debugging","code-review","security-review","test-generation","architecture-spike","refactor","migration","documentation","lint-fix","type-annotations","dependency-update","research","verification"]},"files":{"type":["object","array"],"items":{"type":"string","minLength":1,"maxLength":1000},"additionalProperties":false,"properties":{"create":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"modify":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"delete":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"read":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}}}},"depends_on":{"type":"array","items":{"type":["string","number"]}},"consumes":{"type":"array","items":{"type":"string","minLength":1}},"provides":{"type":"array","items":{"type":"string","minLength":1}},"breaks":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"packages":{"type":"array","items":{"type":"string","minLength":1,"maxLength":214}},"locks":{"type":"array","items":{"type":"string","minLength":1,"maxLength":100}},"acceptance":{"type":"array","items":{"type":"string","minLength":1}},"verify":{"type":"array","items":{"type":"string","minLength":1}},"estimate":{"type":["string","object"],"pattern":"^(?=.*[1-9])(\\d+h)?(\\d+m)?$","additionalProperties":false,"properties":{"minutes":{"type":"number","exclusiveMinimum":0},"tokens":{"type":"integer","minimum":1}}},"branch":{"type":"string","minLength":1},"wave":{"type":"integer","minimum":1,"maximum":1000},"model":{"type":"string","minLength":1},"background":{"type":"boolean"},"status":{"type":"string","enum":["pending","in-progress","done","dropped"]}}}}};
const schema32 = {"type":"object","additionalProperties":false,"required":["title"],"properties":{"title":{"type":"string","minLength":1},"shape":{"type":"string","enum":["auditor","designer","architect","reviewer","implementer","test-author","refactorer","verifier","documenter","reader","summarizer","sweeper"]},"model":{"type":"string","minLength":1},"instances":{"type":"integer","minimum":1,"maximum":100}}};
const schema33 = {"type":"object","additionalProperties":false,"properties":{"kind":{"type":"string","enum":["type","api","env"]},"path":{"type":"string","minLength":1,"maxLength":1000},"symbols":{"type":"array","items":{"type":"string","minLength":1}},"declare":{"type":"string","minLength":1},"provider":{"type":["string","number"]},"consumers":{"type":"array","items":{"type":["string","number"]}},"env":{"type":"object","additionalProperties":{"type":"string"}}}};
const schema34 = {"type":"object","additionalProperties":false,"required":["id","title"],"properties":{"id":{"type":["string","number"],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"title":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"role":{"type":"string","minLength":1},"type":{"type":"string","enum":["plan","implementation","debugging","code-review","security-review","test-generation","architecture-spike","refactor","migration","documentation","lint-fix","type-annotations","dependency-update","research","verification"]},"files":{"type":["object","array"],"items":{"type":"string","minLength":1,"maxLength":1000},"additionalProperties":false,"properties":{"create":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"modify":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"delete":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"read":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}}}},"depends_on":{"type":"array","items":{"type":["string","number"]}},"consumes":{"type":"array","items":{"type":"string","minLength":1}},"provides":{"type":"array","items":{"type":"string","minLength":1}},"breaks":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"packages":{"type":"array","items":{"type":"string","minLength":1,"maxLength":214}},"locks":{"type":"array","items":{"type":"string","minLength":1,"maxLength":100}},"acceptance":{"type":"array","items":{"type":"string","minLength":1}},"verify":{"type":"array","items":{"type":"string","minLength":1}},"estimate":{"type":["string","object"],"pattern":"^(?=.*[1-9])(\\d+h)?(\\d+m)?$","additionalProperties":false,"properties":{"minutes":{"type":"number","exclusiveMinimum":0},"tokens":{"type":"integer","minimum":1}}},"branch":{"type":"string","minLength":1},"wave":{"type":"integer","minimum":1,"maximum":1000},"model":{"type":"string","minLength":1},"background":{"type":"boolean"},"status":{"type":"string","enum":["pending","in-progress","done","dropped"]}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = codePoints;
const pattern4 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern7 = new RegExp("^[1-9][0-9]*$", "u");
const pattern8 = new RegExp("^[a-z]+(-[a-z]+)*$", "u");
const pattern9 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern11 = new RegExp("^(?=.*[1-9])(\\d+h)?(\\d+m)?$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.tasks === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tasks"},message:"must have required property '"+"tasks"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.version.type,parentSchema:schema31.properties.version,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(1 !== data1){
const err6 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.version,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(func2(data2) > 64){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.name,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern4.test(data2)){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema31.properties.name,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.name.type,parentSchema:schema31.properties.name,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.goal !== undefined){
let data3 = data.goal;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err10 = {instancePath:instancePath+"/goal",schemaPath:"#/properties/goal/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.goal,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/goal",schemaPath:"#/properties/goal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.goal.type,parentSchema:schema31.properties.goal,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.base !== undefined){
let data4 = data.base;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.base,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.base.type,parentSchema:schema31.properties.base,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.repo !== undefined){
let data5 = data.repo;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((((key1 === "root") || (key1 === "include")) || (key1 === "exclude")) || (key1 === "tsconfig"))){
const err14 = {instancePath:instancePath+"/repo",schemaPath:"#/properties/repo/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.repo,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.root !== undefined){
let data6 = data5.root;
if(typeof data6 === "string"){
if(func2(data6) > 1000){
const err15 = {instancePath:instancePath+"/repo/root",schemaPath:"#/properties/repo/properties/root/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.root,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func2(data6) < 1){
const err16 = {instancePath:instancePath+"/repo/root",schemaPath:"#/properties/repo/properties/root/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.root,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/repo/root",schemaPath:"#/properties/repo/properties/root/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.root.type,parentSchema:schema31.properties.repo.properties.root,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.include !== undefined){
let data7 = data5.include;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(func2(data8) > 1000){
const err18 = {instancePath:instancePath+"/repo/include/" + i0,schemaPath:"#/properties/repo/properties/include/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.include.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func2(data8) < 1){
const err19 = {instancePath:instancePath+"/repo/include/" + i0,schemaPath:"#/properties/repo/properties/include/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.include.items,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/repo/include/" + i0,schemaPath:"#/properties/repo/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.include.items.type,parentSchema:schema31.properties.repo.properties.include.items,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/repo/include",schemaPath:"#/properties/repo/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.repo.properties.include.type,parentSchema:schema31.properties.repo.properties.include,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.exclude !== undefined){
let data9 = data5.exclude;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(func2(data10) > 1000){
const err22 = {instancePath:instancePath+"/repo/exclude/" + i1,schemaPath:"#/properties/repo/properties/exclude/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.exclude.items,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func2(data10) < 1){
const err23 = {instancePath:instancePath+"/repo/exclude/" + i1,schemaPath:"#/properties/repo/properties/exclude/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.exclude.items,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/repo/exclude/" + i1,schemaPath:"#/properties/repo/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.exclude.items.type,parentSchema:schema31.properties.repo.properties.exclude.items,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/repo/exclude",schemaPath:"#/properties/repo/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.repo.properties.exclude.type,parentSchema:schema31.properties.repo.properties.exclude,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data5.tsconfig !== undefined){
let data11 = data5.tsconfig;
if(typeof data11 === "string"){
if(func2(data11) > 1000){
const err26 = {instancePath:instancePath+"/repo/tsconfig",schemaPath:"#/properties/repo/properties/tsconfig/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.tsconfig,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func2(data11) < 1){
const err27 = {instancePath:instancePath+"/repo/tsconfig",schemaPath:"#/properties/repo/properties/tsconfig/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.tsconfig,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/repo/tsconfig",schemaPath:"#/properties/repo/properties/tsconfig/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.tsconfig.type,parentSchema:schema31.properties.repo.properties.tsconfig,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/repo",schemaPath:"#/properties/repo/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.repo.type,parentSchema:schema31.properties.repo,data:data5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.dispatch !== undefined){
let data12 = data.dispatch;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!((((((key2 === "tier") || (key2 === "max_agents")) || (key2 === "isolation")) || (key2 === "commits")) || (key2 === "coupling")) || (key2 === "budget"))){
const err30 = {instancePath:instancePath+"/dispatch",schemaPath:"#/properties/dispatch/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.dispatch,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.tier !== undefined){
let data13 = data12.tier;
if(typeof data13 !== "string"){
const err31 = {instancePath:instancePath+"/dispatch/tier",schemaPath:"#/properties/dispatch/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.tier.type,parentSchema:schema31.properties.dispatch.properties.tier,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((((data13 === "auto") || (data13 === "subagents")) || (data13 === "swarm")) || (data13 === "team")) || (data13 === "federation"))){
const err32 = {instancePath:instancePath+"/dispatch/tier",schemaPath:"#/properties/dispatch/properties/tier/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.tier.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.tier.enum,parentSchema:schema31.properties.dispatch.properties.tier,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.max_agents !== undefined){
let data14 = data12.max_agents;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err33 = {instancePath:instancePath+"/dispatch/max_agents",schemaPath:"#/properties/dispatch/properties/max_agents/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.dispatch.properties.max_agents.type,parentSchema:schema31.properties.dispatch.properties.max_agents,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000 || isNaN(data14)){
const err34 = {instancePath:instancePath+"/dispatch/max_agents",schemaPath:"#/properties/dispatch/properties/max_agents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema31.properties.dispatch.properties.max_agents,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err35 = {instancePath:instancePath+"/dispatch/max_agents",schemaPath:"#/properties/dispatch/properties/max_agents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.dispatch.properties.max_agents,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data12.isolation !== undefined){
let data15 = data12.isolation;
if(typeof data15 !== "string"){
const err36 = {instancePath:instancePath+"/dispatch/isolation",schemaPath:"#/properties/dispatch/properties/isolation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.isolation.type,parentSchema:schema31.properties.dispatch.properties.isolation,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(((((data15 === "none") || (data15 === "branch")) || (data15 === "worktree")) || (data15 === "container")) || (data15 === "vm"))){
const err37 = {instancePath:instancePath+"/dispatch/isolation",schemaPath:"#/properties/dispatch/properties/isolation/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.isolation.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.isolation.enum,parentSchema:schema31.properties.dispatch.properties.isolation,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data12.commits !== undefined){
let data16 = data12.commits;
if(typeof data16 !== "string"){
const err38 = {instancePath:instancePath+"/dispatch/commits",schemaPath:"#/properties/dispatch/properties/commits/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.commits.type,parentSchema:schema31.properties.dispatch.properties.commits,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!((data16 === "leader") || (data16 === "self-wiring"))){
const err39 = {instancePath:instancePath+"/dispatch/commits",schemaPath:"#/properties/dispatch/properties/commits/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.commits.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.commits.enum,parentSchema:schema31.properties.dispatch.properties.commits,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data12.coupling !== undefined){
let data17 = data12.coupling;
if(typeof data17 !== "string"){
const err40 = {instancePath:instancePath+"/dispatch/coupling",schemaPath:"#/properties/dispatch/properties/coupling/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.coupling.type,parentSchema:schema31.properties.dispatch.properties.coupling,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((data17 === "merge-order") || (data17 === "separate")) || (data17 === "off"))){
const err41 = {instancePath:instancePath+"/dispatch/coupling",schemaPath:"#/properties/dispatch/properties/coupling/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.coupling.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.coupling.enum,parentSchema:schema31.properties.dispatch.properties.coupling,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data12.budget !== undefined){
let data18 = data12.budget;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key3 in data18){
if(!(((key3 === "usd") || (key3 === "tokens")) || (key3 === "minutes"))){
const err42 = {instancePath:instancePath+"/dispatch/budget",schemaPath:"#/properties/dispatch/properties/budget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.dispatch.properties.budget,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data18.usd !== undefined){
let data19 = data18.usd;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err43 = {instancePath:instancePath+"/dispatch/budget/usd",schemaPath:"#/properties/dispatch/properties/budget/properties/usd/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.dispatch.properties.budget.properties.usd,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/dispatch/budget/usd",schemaPath:"#/properties/dispatch/properties/budget/properties/usd/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.dispatch.properties.budget.properties.usd.type,parentSchema:schema31.properties.dispatch.properties.budget.properties.usd,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data18.tokens !== undefined){
let data20 = data18.tokens;
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/dispatch/budget/tokens",schemaPath:"#/properties/dispatch/properties/budget/properties/tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.dispatch.properties.budget.properties.tokens,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/dispatch/budget/tokens",schemaPath:"#/properties/dispatch/properties/budget/properties/tokens/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.dispatch.properties.budget.properties.tokens.type,parentSchema:schema31.properties.dispatch.properties.budget.properties.tokens,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data18.minutes !== undefined){
let data21 = data18.minutes;
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
const err47 = {instancePath:instancePath+"/dispatch/budget/minutes",schemaPath:"#/properties/dispatch/properties/budget/properties/minutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.dispatch.properties.budget.properties.minutes,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/dispatch/budget/minutes",schemaPath:"#/properties/dispatch/properties/budget/properties/minutes/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.dispatch.properties.budget.properties.minutes.type,parentSchema:schema31.properties.dispatch.properties.budget.properties.minutes,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/dispatch/budget",schemaPath:"#/properties/dispatch/properties/budget/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.dispatch.properties.budget.type,parentSchema:schema31.properties.dispatch.properties.budget,data:data18};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/dispatch",schemaPath:"#/properties/dispatch/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.dispatch.type,parentSchema:schema31.properties.dispatch,data:data12};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.models !== undefined){
let data22 = data.models;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key4 in data22){
if(!((((key4 === "deep") || (key4 === "standard")) || (key4 === "fast")) || (key4 === "prices"))){
const err51 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.models,data:data22};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data22.deep !== undefined){
let data23 = data22.deep;
if(typeof data23 === "string"){
if(func2(data23) < 1){
const err52 = {instancePath:instancePath+"/models/deep",schemaPath:"#/properties/models/properties/deep/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.models.properties.deep,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/models/deep",schemaPath:"#/properties/models/properties/deep/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.models.properties.deep.type,parentSchema:schema31.properties.models.properties.deep,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data22.standard !== undefined){
let data24 = data22.standard;
if(typeof data24 === "string"){
if(func2(data24) < 1){
const err54 = {instancePath:instancePath+"/models/standard",schemaPath:"#/properties/models/properties/standard/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.models.properties.standard,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/models/standard",schemaPath:"#/properties/models/properties/standard/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.models.properties.standard.type,parentSchema:schema31.properties.models.properties.standard,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data22.fast !== undefined){
let data25 = data22.fast;
if(typeof data25 === "string"){
if(func2(data25) < 1){
const err56 = {instancePath:instancePath+"/models/fast",schemaPath:"#/properties/models/properties/fast/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.models.properties.fast,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/models/fast",schemaPath:"#/properties/models/properties/fast/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.models.properties.fast.type,parentSchema:schema31.properties.models.properties.fast,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data22.prices !== undefined){
let data26 = data22.prices;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key5 in data26){
let data27 = data26[key5];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.input === undefined){
const err58 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/required",keyword:"required",params:{missingProperty: "input"},message:"must have required property '"+"input"+"'",schema:schema31.properties.models.properties.prices.additionalProperties.required,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data27.output === undefined){
const err59 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'",schema:schema31.properties.models.properties.prices.additionalProperties.required,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key6 in data27){
if(!((key6 === "input") || (key6 === "output"))){
const err60 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data27.input !== undefined){
let data28 = data27.input;
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
const err61 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/input",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/input/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.input,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/input",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/input/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.models.properties.prices.additionalProperties.properties.input.type,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.input,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data27.output !== undefined){
let data29 = data27.output;
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
const err63 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/output",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/output/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.output,data:data29};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/output",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/output/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.models.properties.prices.additionalProperties.properties.output.type,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.output,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.models.properties.prices.additionalProperties.type,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data27};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/models/prices",schemaPath:"#/properties/models/properties/prices/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.models.properties.prices.type,parentSchema:schema31.properties.models.properties.prices,data:data26};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.models.type,parentSchema:schema31.properties.models,data:data22};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.roles !== undefined){
let data30 = data.roles;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key7 in data30){
const _errs70 = errors;
if(typeof key7 === "string"){
if(func2(key7) > 100){
const err68 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/propertyNames/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.roles.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!pattern5.test(key7)){
const err69 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema31.properties.roles.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
var valid11 = _errs70 === errors;
if(!valid11){
const err70 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid",schema:schema31.properties.roles.propertyNames,parentSchema:schema31.properties.roles,data:data30};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
for(const key8 in data30){
let data31 = data30[key8];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.title === undefined){
const err71 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema32.required,parentSchema:schema32,data:data31};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key9 in data31){
if(!((((key9 === "title") || (key9 === "shape")) || (key9 === "model")) || (key9 === "instances"))){
const err72 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data31};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data31.title !== undefined){
let data32 = data31.title;
if(typeof data32 === "string"){
if(func2(data32) < 1){
const err73 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/$defs/role/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.title,data:data32};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/$defs/role/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.title.type,parentSchema:schema32.properties.title,data:data32};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data31.shape !== undefined){
let data33 = data31.shape;
if(typeof data33 !== "string"){
const err75 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/shape",schemaPath:"#/$defs/role/properties/shape/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.shape.type,parentSchema:schema32.properties.shape,data:data33};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!((((((((((((data33 === "auditor") || (data33 === "designer")) || (data33 === "architect")) || (data33 === "reviewer")) || (data33 === "implementer")) || (data33 === "test-author")) || (data33 === "refactorer")) || (data33 === "verifier")) || (data33 === "documenter")) || (data33 === "reader")) || (data33 === "summarizer")) || (data33 === "sweeper"))){
const err76 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/shape",schemaPath:"#/$defs/role/properties/shape/enum",keyword:"enum",params:{allowedValues: schema32.properties.shape.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.shape.enum,parentSchema:schema32.properties.shape,data:data33};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data31.model !== undefined){
let data34 = data31.model;
if(typeof data34 === "string"){
if(func2(data34) < 1){
const err77 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/$defs/role/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.model,data:data34};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/$defs/role/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.model.type,parentSchema:schema32.properties.model,data:data34};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data31.instances !== undefined){
let data35 = data31.instances;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err79 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/$defs/role/properties/instances/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.instances.type,parentSchema:schema32.properties.instances,data:data35};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 100 || isNaN(data35)){
const err80 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/$defs/role/properties/instances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema32.properties.instances,data:data35};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err81 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/$defs/role/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties.instances,data:data35};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
}
else {
const err82 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data31};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.roles.type,parentSchema:schema31.properties.roles,data:data30};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.contracts !== undefined){
let data36 = data.contracts;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key10 in data36){
const _errs86 = errors;
if(typeof key10 === "string"){
if(func2(key10) > 100){
const err84 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/propertyNames/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.contracts.propertyNames,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!pattern5.test(key10)){
const err85 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema31.properties.contracts.propertyNames,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
var valid15 = _errs86 === errors;
if(!valid15){
const err86 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/propertyNames",keyword:"propertyNames",params:{propertyName: key10},message:"property name must be valid",schema:schema31.properties.contracts.propertyNames,parentSchema:schema31.properties.contracts,data:data36};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
for(const key11 in data36){
let data37 = data36[key11];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key12 in data37){
if(!(((((((key12 === "kind") || (key12 === "path")) || (key12 === "symbols")) || (key12 === "declare")) || (key12 === "provider")) || (key12 === "consumers")) || (key12 === "env"))){
const err87 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contract/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data37};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data37.kind !== undefined){
let data38 = data37.kind;
if(typeof data38 !== "string"){
const err88 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/$defs/contract/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.kind.type,parentSchema:schema33.properties.kind,data:data38};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(!(((data38 === "type") || (data38 === "api")) || (data38 === "env"))){
const err89 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/$defs/contract/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.kind.enum,parentSchema:schema33.properties.kind,data:data38};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data37.path !== undefined){
let data39 = data37.path;
if(typeof data39 === "string"){
if(func2(data39) > 1000){
const err90 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/$defs/contract/properties/path/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema33.properties.path,data:data39};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(func2(data39) < 1){
const err91 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/$defs/contract/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.path,data:data39};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/$defs/contract/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.path.type,parentSchema:schema33.properties.path,data:data39};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data37.symbols !== undefined){
let data40 = data37.symbols;
if(Array.isArray(data40)){
const len2 = data40.length;
for(let i2=0; i2<len2; i2++){
let data41 = data40[i2];
if(typeof data41 === "string"){
if(func2(data41) < 1){
const err93 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/symbols/" + i2,schemaPath:"#/$defs/contract/properties/symbols/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.symbols.items,data:data41};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/symbols/" + i2,schemaPath:"#/$defs/contract/properties/symbols/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.symbols.items.type,parentSchema:schema33.properties.symbols.items,data:data41};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/symbols",schemaPath:"#/$defs/contract/properties/symbols/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.symbols.type,parentSchema:schema33.properties.symbols,data:data40};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data37.declare !== undefined){
let data42 = data37.declare;
if(typeof data42 === "string"){
if(func2(data42) < 1){
const err96 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/declare",schemaPath:"#/$defs/contract/properties/declare/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.declare,data:data42};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/declare",schemaPath:"#/$defs/contract/properties/declare/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.declare.type,parentSchema:schema33.properties.declare,data:data42};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data37.provider !== undefined){
let data43 = data37.provider;
if((typeof data43 !== "string") && (!((typeof data43 == "number") && (isFinite(data43))))){
const err98 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/provider",schemaPath:"#/$defs/contract/properties/provider/type",keyword:"type",params:{type: schema33.properties.provider.type},message:"must be string,number",schema:schema33.properties.provider.type,parentSchema:schema33.properties.provider,data:data43};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data37.consumers !== undefined){
let data44 = data37.consumers;
if(Array.isArray(data44)){
const len3 = data44.length;
for(let i3=0; i3<len3; i3++){
let data45 = data44[i3];
if((typeof data45 !== "string") && (!((typeof data45 == "number") && (isFinite(data45))))){
const err99 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/consumers/" + i3,schemaPath:"#/$defs/contract/properties/consumers/items/type",keyword:"type",params:{type: schema33.properties.consumers.items.type},message:"must be string,number",schema:schema33.properties.consumers.items.type,parentSchema:schema33.properties.consumers.items,data:data45};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/consumers",schemaPath:"#/$defs/contract/properties/consumers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.consumers.type,parentSchema:schema33.properties.consumers,data:data44};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data37.env !== undefined){
let data46 = data37.env;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key13 in data46){
let data47 = data46[key13];
if(typeof data47 !== "string"){
const err101 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contract/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.env.additionalProperties.type,parentSchema:schema33.properties.env.additionalProperties,data:data47};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/$defs/contract/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.env.type,parentSchema:schema33.properties.env,data:data46};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contract/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data37};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.contracts.type,parentSchema:schema31.properties.contracts,data:data36};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data.shared_files !== undefined){
let data48 = data.shared_files;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key14 in data48){
if(!((((key14 === "lead") || (key14 === "locked")) || (key14 === "append_only")) || (key14 === "generated"))){
const err105 = {instancePath:instancePath+"/shared_files",schemaPath:"#/properties/shared_files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.shared_files,data:data48};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data48.lead !== undefined){
let data49 = data48.lead;
if(Array.isArray(data49)){
const len4 = data49.length;
for(let i4=0; i4<len4; i4++){
let data50 = data49[i4];
if(typeof data50 === "string"){
if(func2(data50) > 1000){
const err106 = {instancePath:instancePath+"/shared_files/lead/" + i4,schemaPath:"#/properties/shared_files/properties/lead/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.shared_files.properties.lead.items,data:data50};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(func2(data50) < 1){
const err107 = {instancePath:instancePath+"/shared_files/lead/" + i4,schemaPath:"#/properties/shared_files/properties/lead/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.lead.items,data:data50};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/shared_files/lead/" + i4,schemaPath:"#/properties/shared_files/properties/lead/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.lead.items.type,parentSchema:schema31.properties.shared_files.properties.lead.items,data:data50};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/shared_files/lead",schemaPath:"#/properties/shared_files/properties/lead/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.shared_files.properties.lead.type,parentSchema:schema31.properties.shared_files.properties.lead,data:data49};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data48.locked !== undefined){
let data51 = data48.locked;
if(Array.isArray(data51)){
const len5 = data51.length;
for(let i5=0; i5<len5; i5++){
let data52 = data51[i5];
if(typeof data52 === "string"){
if(func2(data52) > 1000){
const err110 = {instancePath:instancePath+"/shared_files/locked/" + i5,schemaPath:"#/properties/shared_files/properties/locked/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.shared_files.properties.locked.items,data:data52};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(func2(data52) < 1){
const err111 = {instancePath:instancePath+"/shared_files/locked/" + i5,schemaPath:"#/properties/shared_files/properties/locked/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.locked.items,data:data52};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/shared_files/locked/" + i5,schemaPath:"#/properties/shared_files/properties/locked/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.locked.items.type,parentSchema:schema31.properties.shared_files.properties.locked.items,data:data52};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath:instancePath+"/shared_files/locked",schemaPath:"#/properties/shared_files/properties/locked/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.shared_files.properties.locked.type,parentSchema:schema31.properties.shared_files.properties.locked,data:data51};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data48.append_only !== undefined){
let data53 = data48.append_only;
if(Array.isArray(data53)){
const len6 = data53.length;
for(let i6=0; i6<len6; i6++){
let data54 = data53[i6];
if(typeof data54 === "string"){
if(func2(data54) > 1000){
const err114 = {instancePath:instancePath+"/shared_files/append_only/" + i6,schemaPath:"#/properties/shared_files/properties/append_only/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.shared_files.properties.append_only.items,data:data54};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(func2(data54) < 1){
const err115 = {instancePath:instancePath+"/shared_files/append_only/" + i6,schemaPath:"#/properties/shared_files/properties/append_only/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.append_only.items,data:data54};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/shared_files/append_only/" + i6,schemaPath:"#/properties/shared_files/properties/append_only/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.append_only.items.type,parentSchema:schema31.properties.shared_files.properties.append_only.items,data:data54};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/shared_files/append_only",schemaPath:"#/properties/shared_files/properties/append_only/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.shared_files.properties.append_only.type,parentSchema:schema31.properties.shared_files.properties.append_only,data:data53};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data48.generated !== undefined){
let data55 = data48.generated;
if(Array.isArray(data55)){
const len7 = data55.length;
for(let i7=0; i7<len7; i7++){
let data56 = data55[i7];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.path === undefined){
const err118 = {instancePath:instancePath+"/shared_files/generated/" + i7,schemaPath:"#/properties/shared_files/properties/generated/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema31.properties.shared_files.properties.generated.items.required,parentSchema:schema31.properties.shared_files.properties.generated.items,data:data56};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data56.from === undefined){
const err119 = {instancePath:instancePath+"/shared_files/generated/" + i7,schemaPath:"#/properties/shared_files/properties/generated/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.shared_files.properties.generated.items.required,parentSchema:schema31.properties.shared_files.properties.generated.items,data:data56};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
for(const key15 in data56){
if(!(((key15 === "path") || (key15 === "from")) || (key15 === "run"))){
const err120 = {instancePath:instancePath+"/shared_files/generated/" + i7,schemaPath:"#/properties/shared_files/properties/generated/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.shared_files.properties.generated.items,data:data56};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data56.path !== undefined){
let data57 = data56.path;
if(typeof data57 === "string"){
if(func2(data57) > 1000){
const err121 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/path",schemaPath:"#/properties/shared_files/properties/generated/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.path,data:data57};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(func2(data57) < 1){
const err122 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/path",schemaPath:"#/properties/shared_files/properties/generated/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.path,data:data57};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/path",schemaPath:"#/properties/shared_files/properties/generated/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.generated.items.properties.path.type,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.path,data:data57};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data56.from !== undefined){
let data58 = data56.from;
if((typeof data58 !== "string") && (!(Array.isArray(data58)))){
const err124 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from",schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/type",keyword:"type",params:{type: schema31.properties.shared_files.properties.generated.items.properties.from.type},message:"must be string,array",schema:schema31.properties.shared_files.properties.generated.items.properties.from.type,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from,data:data58};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(typeof data58 === "string"){
if(func2(data58) < 1){
const err125 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from",schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from,data:data58};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(Array.isArray(data58)){
if(data58.length < 1){
const err126 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from",schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from,data:data58};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
const len8 = data58.length;
for(let i8=0; i8<len8; i8++){
let data59 = data58[i8];
if(typeof data59 === "string"){
if(func2(data59) > 1000){
const err127 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from/" + i8,schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from.items,data:data59};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(func2(data59) < 1){
const err128 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from/" + i8,schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from.items,data:data59};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
else {
const err129 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from/" + i8,schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.generated.items.properties.from.items.type,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from.items,data:data59};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
}
if(data56.run !== undefined){
let data60 = data56.run;
if(typeof data60 === "string"){
if(func2(data60) < 1){
const err130 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/run",schemaPath:"#/properties/shared_files/properties/generated/items/properties/run/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.run,data:data60};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/run",schemaPath:"#/properties/shared_files/properties/generated/items/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.generated.items.properties.run.type,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.run,data:data60};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/shared_files/generated/" + i7,schemaPath:"#/properties/shared_files/properties/generated/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.shared_files.properties.generated.items.type,parentSchema:schema31.properties.shared_files.properties.generated.items,data:data56};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/shared_files/generated",schemaPath:"#/properties/shared_files/properties/generated/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.shared_files.properties.generated.type,parentSchema:schema31.properties.shared_files.properties.generated,data:data55};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/shared_files",schemaPath:"#/properties/shared_files/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.shared_files.type,parentSchema:schema31.properties.shared_files,data:data48};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data.gate !== undefined){
let data61 = data.gate;
if(Array.isArray(data61)){
const len9 = data61.length;
for(let i9=0; i9<len9; i9++){
let data62 = data61[i9];
if(typeof data62 === "string"){
if(func2(data62) < 1){
const err135 = {instancePath:instancePath+"/gate/" + i9,schemaPath:"#/properties/gate/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.gate.items,data:data62};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/gate/" + i9,schemaPath:"#/properties/gate/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.gate.items.type,parentSchema:schema31.properties.gate.items,data:data62};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
else {
const err137 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.gate.type,parentSchema:schema31.properties.gate,data:data61};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data.gates !== undefined){
let data63 = data.gates;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key16 in data63){
const _errs147 = errors;
if(typeof key16 === "string"){
if(!pattern7.test(key16)){
const err138 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*$"},message:"must match pattern \""+"^[1-9][0-9]*$"+"\"",schema:"^[1-9][0-9]*$",parentSchema:schema31.properties.gates.propertyNames,data:key16,propertyName:key16};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
var valid38 = _errs147 === errors;
if(!valid38){
const err139 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/propertyNames",keyword:"propertyNames",params:{propertyName: key16},message:"property name must be valid",schema:schema31.properties.gates.propertyNames,parentSchema:schema31.properties.gates,data:data63};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
for(const key17 in data63){
let data64 = data63[key17];
if(Array.isArray(data64)){
const len10 = data64.length;
for(let i10=0; i10<len10; i10++){
let data65 = data64[i10];
if(typeof data65 === "string"){
if(func2(data65) < 1){
const err140 = {instancePath:instancePath+"/gates/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i10,schemaPath:"#/properties/gates/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.gates.additionalProperties.items,data:data65};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/gates/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i10,schemaPath:"#/properties/gates/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.gates.additionalProperties.items.type,parentSchema:schema31.properties.gates.additionalProperties.items,data:data65};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
else {
const err142 = {instancePath:instancePath+"/gates/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/gates/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.gates.additionalProperties.type,parentSchema:schema31.properties.gates.additionalProperties,data:data64};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.gates.type,parentSchema:schema31.properties.gates,data:data63};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data.targets !== undefined){
let data66 = data.targets;
if(Array.isArray(data66)){
const len11 = data66.length;
for(let i11=0; i11<len11; i11++){
let data67 = data66[i11];
if(typeof data67 === "string"){
if(func2(data67) > 100){
const err144 = {instancePath:instancePath+"/targets/" + i11,schemaPath:"#/properties/targets/items/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.targets.items,data:data67};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(func2(data67) < 1){
const err145 = {instancePath:instancePath+"/targets/" + i11,schemaPath:"#/properties/targets/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.targets.items,data:data67};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/targets/" + i11,schemaPath:"#/properties/targets/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.targets.items.type,parentSchema:schema31.properties.targets.items,data:data67};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.targets.type,parentSchema:schema31.properties.targets,data:data66};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data.rules !== undefined){
let data68 = data.rules;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key18 in data68){
const _errs159 = errors;
if(typeof key18 === "string"){
if(func2(key18) > 100){
const err148 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.rules.propertyNames,data:key18,propertyName:key18};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(!pattern8.test(key18)){
const err149 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z]+(-[a-z]+)*$"},message:"must match pattern \""+"^[a-z]+(-[a-z]+)*$"+"\"",schema:"^[a-z]+(-[a-z]+)*$",parentSchema:schema31.properties.rules.propertyNames,data:key18,propertyName:key18};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
else {
const err150 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rules.propertyNames.type,parentSchema:schema31.properties.rules.propertyNames,data:key18,propertyName:key18};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
var valid44 = _errs159 === errors;
if(!valid44){
const err151 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames",keyword:"propertyNames",params:{propertyName: key18},message:"property name must be valid",schema:schema31.properties.rules.propertyNames,parentSchema:schema31.properties.rules,data:data68};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
for(const key19 in data68){
let data69 = data68[key19];
if(typeof data69 !== "string"){
const err152 = {instancePath:instancePath+"/rules/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rules.additionalProperties.type,parentSchema:schema31.properties.rules.additionalProperties,data:data69};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(!((((data69 === "off") || (data69 === "note")) || (data69 === "warning")) || (data69 === "error"))){
const err153 = {instancePath:instancePath+"/rules/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.rules.additionalProperties.enum,parentSchema:schema31.properties.rules.additionalProperties,data:data69};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.rules.type,parentSchema:schema31.properties.rules,data:data68};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data.waivers !== undefined){
let data70 = data.waivers;
if(Array.isArray(data70)){
const len12 = data70.length;
for(let i12=0; i12<len12; i12++){
let data71 = data70[i12];
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.rule === undefined){
const err155 = {instancePath:instancePath+"/waivers/" + i12,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'",schema:schema31.properties.waivers.items.required,parentSchema:schema31.properties.waivers.items,data:data71};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data71.reason === undefined){
const err156 = {instancePath:instancePath+"/waivers/" + i12,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.waivers.items.required,parentSchema:schema31.properties.waivers.items,data:data71};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
for(const key20 in data71){
if(!(((((key20 === "rule") || (key20 === "task")) || (key20 === "path")) || (key20 === "reason")) || (key20 === "until"))){
const err157 = {instancePath:instancePath+"/waivers/" + i12,schemaPath:"#/properties/waivers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.waivers.items,data:data71};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data71.rule !== undefined){
let data72 = data71.rule;
if(typeof data72 === "string"){
if(func2(data72) > 100){
const err158 = {instancePath:instancePath+"/waivers/" + i12+"/rule",schemaPath:"#/properties/waivers/items/properties/rule/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.waivers.items.properties.rule,data:data72};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(func2(data72) < 1){
const err159 = {instancePath:instancePath+"/waivers/" + i12+"/rule",schemaPath:"#/properties/waivers/items/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.waivers.items.properties.rule,data:data72};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/waivers/" + i12+"/rule",schemaPath:"#/properties/waivers/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.waivers.items.properties.rule.type,parentSchema:schema31.properties.waivers.items.properties.rule,data:data72};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data71.task !== undefined){
let data73 = data71.task;
if((typeof data73 !== "string") && (!((typeof data73 == "number") && (isFinite(data73))))){
const err161 = {instancePath:instancePath+"/waivers/" + i12+"/task",schemaPath:"#/properties/waivers/items/properties/task/type",keyword:"type",params:{type: schema31.properties.waivers.items.properties.task.type},message:"must be string,number",schema:schema31.properties.waivers.items.properties.task.type,parentSchema:schema31.properties.waivers.items.properties.task,data:data73};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data71.path !== undefined){
let data74 = data71.path;
if(typeof data74 === "string"){
if(func2(data74) > 1000){
const err162 = {instancePath:instancePath+"/waivers/" + i12+"/path",schemaPath:"#/properties/waivers/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.waivers.items.properties.path,data:data74};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(func2(data74) < 1){
const err163 = {instancePath:instancePath+"/waivers/" + i12+"/path",schemaPath:"#/properties/waivers/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.waivers.items.properties.path,data:data74};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/waivers/" + i12+"/path",schemaPath:"#/properties/waivers/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.waivers.items.properties.path.type,parentSchema:schema31.properties.waivers.items.properties.path,data:data74};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data71.reason !== undefined){
let data75 = data71.reason;
if(typeof data75 === "string"){
if(func2(data75) < 1){
const err165 = {instancePath:instancePath+"/waivers/" + i12+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.waivers.items.properties.reason,data:data75};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {instancePath:instancePath+"/waivers/" + i12+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.waivers.items.properties.reason.type,parentSchema:schema31.properties.waivers.items.properties.reason,data:data75};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data71.until !== undefined){
let data76 = data71.until;
if(typeof data76 === "string"){
if(!pattern9.test(data76)){
const err167 = {instancePath:instancePath+"/waivers/" + i12+"/until",schemaPath:"#/properties/waivers/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",parentSchema:schema31.properties.waivers.items.properties.until,data:data76};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/waivers/" + i12+"/until",schemaPath:"#/properties/waivers/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.waivers.items.properties.until.type,parentSchema:schema31.properties.waivers.items.properties.until,data:data76};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath:instancePath+"/waivers/" + i12,schemaPath:"#/properties/waivers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.waivers.items.type,parentSchema:schema31.properties.waivers.items,data:data71};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
else {
const err170 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.waivers.type,parentSchema:schema31.properties.waivers,data:data70};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data.tasks !== undefined){
let data77 = data.tasks;
if(Array.isArray(data77)){
if(data77.length > 1000){
const err171 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.tasks,data:data77};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(data77.length < 1){
const err172 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.tasks,data:data77};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
const len13 = data77.length;
for(let i13=0; i13<len13; i13++){
let data78 = data77[i13];
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(data78.id === undefined){
const err173 = {instancePath:instancePath+"/tasks/" + i13,schemaPath:"#/$defs/task/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema34.required,parentSchema:schema34,data:data78};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data78.title === undefined){
const err174 = {instancePath:instancePath+"/tasks/" + i13,schemaPath:"#/$defs/task/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema34.required,parentSchema:schema34,data:data78};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
for(const key21 in data78){
if(!(func1.call(schema34.properties, key21))){
const err175 = {instancePath:instancePath+"/tasks/" + i13,schemaPath:"#/$defs/task/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data78};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data78.id !== undefined){
let data79 = data78.id;
if((typeof data79 !== "string") && (!((typeof data79 == "number") && (isFinite(data79))))){
const err176 = {instancePath:instancePath+"/tasks/" + i13+"/id",schemaPath:"#/$defs/task/properties/id/type",keyword:"type",params:{type: schema34.properties.id.type},message:"must be string,number",schema:schema34.properties.id.type,parentSchema:schema34.properties.id,data:data79};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(typeof data79 === "string"){
if(func2(data79) > 100){
const err177 = {instancePath:instancePath+"/tasks/" + i13+"/id",schemaPath:"#/$defs/task/properties/id/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema34.properties.id,data:data79};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(!pattern5.test(data79)){
const err178 = {instancePath:instancePath+"/tasks/" + i13+"/id",schemaPath:"#/$defs/task/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema34.properties.id,data:data79};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
if(data78.title !== undefined){
let data80 = data78.title;
if(typeof data80 === "string"){
if(func2(data80) < 1){
const err179 = {instancePath:instancePath+"/tasks/" + i13+"/title",schemaPath:"#/$defs/task/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.title,data:data80};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/tasks/" + i13+"/title",schemaPath:"#/$defs/task/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.title.type,parentSchema:schema34.properties.title,data:data80};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data78.description !== undefined){
let data81 = data78.description;
if(typeof data81 === "string"){
if(func2(data81) < 1){
const err181 = {instancePath:instancePath+"/tasks/" + i13+"/description",schemaPath:"#/$defs/task/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.description,data:data81};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
else {
const err182 = {instancePath:instancePath+"/tasks/" + i13+"/description",schemaPath:"#/$defs/task/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.description.type,parentSchema:schema34.properties.description,data:data81};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data78.role !== undefined){
let data82 = data78.role;
if(typeof data82 === "string"){
if(func2(data82) < 1){
const err183 = {instancePath:instancePath+"/tasks/" + i13+"/role",schemaPath:"#/$defs/task/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.role,data:data82};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
else {
const err184 = {instancePath:instancePath+"/tasks/" + i13+"/role",schemaPath:"#/$defs/task/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.role.type,parentSchema:schema34.properties.role,data:data82};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data78.type !== undefined){
let data83 = data78.type;
if(typeof data83 !== "string"){
const err185 = {instancePath:instancePath+"/tasks/" + i13+"/type",schemaPath:"#/$defs/task/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.type.type,parentSchema:schema34.properties.type,data:data83};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(!(((((((((((((((data83 === "plan") || (data83 === "implementation")) || (data83 === "debugging")) || (data83 === "code-review")) || (data83 === "security-review")) || (data83 === "test-generation")) || (data83 === "architecture-spike")) || (data83 === "refactor")) || (data83 === "migration")) || (data83 === "documentation")) || (data83 === "lint-fix")) || (data83 === "type-annotations")) || (data83 === "dependency-update")) || (data83 === "research")) || (data83 === "verification"))){
const err186 = {instancePath:instancePath+"/tasks/" + i13+"/type",schemaPath:"#/$defs/task/properties/type/enum",keyword:"enum",params:{allowedValues: schema34.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.type.enum,parentSchema:schema34.properties.type,data:data83};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data78.files !== undefined){
let data84 = data78.files;
if(!data84 || typeof data84 != "object"){
const err187 = {instancePath:instancePath+"/tasks/" + i13+"/files",schemaPath:"#/$defs/task/properties/files/type",keyword:"type",params:{type: schema34.properties.files.type},message:"must be object,array",schema:schema34.properties.files.type,parentSchema:schema34.properties.files,data:data84};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(Array.isArray(data84)){
const len14 = data84.length;
for(let i14=0; i14<len14; i14++){
let data85 = data84[i14];
if(typeof data85 === "string"){
if(func2(data85) > 1000){
const err188 = {instancePath:instancePath+"/tasks/" + i13+"/files/" + i14,schemaPath:"#/$defs/task/properties/files/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.items,data:data85};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(func2(data85) < 1){
const err189 = {instancePath:instancePath+"/tasks/" + i13+"/files/" + i14,schemaPath:"#/$defs/task/properties/files/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.items,data:data85};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
else {
const err190 = {instancePath:instancePath+"/tasks/" + i13+"/files/" + i14,schemaPath:"#/$defs/task/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.items.type,parentSchema:schema34.properties.files.items,data:data85};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
for(const key22 in data84){
if(!((((key22 === "create") || (key22 === "modify")) || (key22 === "delete")) || (key22 === "read"))){
const err191 = {instancePath:instancePath+"/tasks/" + i13+"/files",schemaPath:"#/$defs/task/properties/files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.files,data:data84};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data84.create !== undefined){
let data86 = data84.create;
if(Array.isArray(data86)){
const len15 = data86.length;
for(let i15=0; i15<len15; i15++){
let data87 = data86[i15];
if(typeof data87 === "string"){
if(func2(data87) > 1000){
const err192 = {instancePath:instancePath+"/tasks/" + i13+"/files/create/" + i15,schemaPath:"#/$defs/task/properties/files/properties/create/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.create.items,data:data87};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(func2(data87) < 1){
const err193 = {instancePath:instancePath+"/tasks/" + i13+"/files/create/" + i15,schemaPath:"#/$defs/task/properties/files/properties/create/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.create.items,data:data87};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
else {
const err194 = {instancePath:instancePath+"/tasks/" + i13+"/files/create/" + i15,schemaPath:"#/$defs/task/properties/files/properties/create/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.create.items.type,parentSchema:schema34.properties.files.properties.create.items,data:data87};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
else {
const err195 = {instancePath:instancePath+"/tasks/" + i13+"/files/create",schemaPath:"#/$defs/task/properties/files/properties/create/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.create.type,parentSchema:schema34.properties.files.properties.create,data:data86};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data84.modify !== undefined){
let data88 = data84.modify;
if(Array.isArray(data88)){
const len16 = data88.length;
for(let i16=0; i16<len16; i16++){
let data89 = data88[i16];
if(typeof data89 === "string"){
if(func2(data89) > 1000){
const err196 = {instancePath:instancePath+"/tasks/" + i13+"/files/modify/" + i16,schemaPath:"#/$defs/task/properties/files/properties/modify/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.modify.items,data:data89};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(func2(data89) < 1){
const err197 = {instancePath:instancePath+"/tasks/" + i13+"/files/modify/" + i16,schemaPath:"#/$defs/task/properties/files/properties/modify/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.modify.items,data:data89};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/tasks/" + i13+"/files/modify/" + i16,schemaPath:"#/$defs/task/properties/files/properties/modify/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.modify.items.type,parentSchema:schema34.properties.files.properties.modify.items,data:data89};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
}
else {
const err199 = {instancePath:instancePath+"/tasks/" + i13+"/files/modify",schemaPath:"#/$defs/task/properties/files/properties/modify/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.modify.type,parentSchema:schema34.properties.files.properties.modify,data:data88};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data84.delete !== undefined){
let data90 = data84.delete;
if(Array.isArray(data90)){
const len17 = data90.length;
for(let i17=0; i17<len17; i17++){
let data91 = data90[i17];
if(typeof data91 === "string"){
if(func2(data91) > 1000){
const err200 = {instancePath:instancePath+"/tasks/" + i13+"/files/delete/" + i17,schemaPath:"#/$defs/task/properties/files/properties/delete/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.delete.items,data:data91};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(func2(data91) < 1){
const err201 = {instancePath:instancePath+"/tasks/" + i13+"/files/delete/" + i17,schemaPath:"#/$defs/task/properties/files/properties/delete/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.delete.items,data:data91};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/tasks/" + i13+"/files/delete/" + i17,schemaPath:"#/$defs/task/properties/files/properties/delete/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.delete.items.type,parentSchema:schema34.properties.files.properties.delete.items,data:data91};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
else {
const err203 = {instancePath:instancePath+"/tasks/" + i13+"/files/delete",schemaPath:"#/$defs/task/properties/files/properties/delete/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.delete.type,parentSchema:schema34.properties.files.properties.delete,data:data90};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data84.read !== undefined){
let data92 = data84.read;
if(Array.isArray(data92)){
const len18 = data92.length;
for(let i18=0; i18<len18; i18++){
let data93 = data92[i18];
if(typeof data93 === "string"){
if(func2(data93) > 1000){
const err204 = {instancePath:instancePath+"/tasks/" + i13+"/files/read/" + i18,schemaPath:"#/$defs/task/properties/files/properties/read/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.read.items,data:data93};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(func2(data93) < 1){
const err205 = {instancePath:instancePath+"/tasks/" + i13+"/files/read/" + i18,schemaPath:"#/$defs/task/properties/files/properties/read/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.read.items,data:data93};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
else {
const err206 = {instancePath:instancePath+"/tasks/" + i13+"/files/read/" + i18,schemaPath:"#/$defs/task/properties/files/properties/read/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.read.items.type,parentSchema:schema34.properties.files.properties.read.items,data:data93};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
else {
const err207 = {instancePath:instancePath+"/tasks/" + i13+"/files/read",schemaPath:"#/$defs/task/properties/files/properties/read/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.read.type,parentSchema:schema34.properties.files.properties.read,data:data92};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
}
if(data78.depends_on !== undefined){
let data94 = data78.depends_on;
if(Array.isArray(data94)){
const len19 = data94.length;
for(let i19=0; i19<len19; i19++){
let data95 = data94[i19];
if((typeof data95 !== "string") && (!((typeof data95 == "number") && (isFinite(data95))))){
const err208 = {instancePath:instancePath+"/tasks/" + i13+"/depends_on/" + i19,schemaPath:"#/$defs/task/properties/depends_on/items/type",keyword:"type",params:{type: schema34.properties.depends_on.items.type},message:"must be string,number",schema:schema34.properties.depends_on.items.type,parentSchema:schema34.properties.depends_on.items,data:data95};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
}
else {
const err209 = {instancePath:instancePath+"/tasks/" + i13+"/depends_on",schemaPath:"#/$defs/task/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.depends_on.type,parentSchema:schema34.properties.depends_on,data:data94};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data78.consumes !== undefined){
let data96 = data78.consumes;
if(Array.isArray(data96)){
const len20 = data96.length;
for(let i20=0; i20<len20; i20++){
let data97 = data96[i20];
if(typeof data97 === "string"){
if(func2(data97) < 1){
const err210 = {instancePath:instancePath+"/tasks/" + i13+"/consumes/" + i20,schemaPath:"#/$defs/task/properties/consumes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.consumes.items,data:data97};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
else {
const err211 = {instancePath:instancePath+"/tasks/" + i13+"/consumes/" + i20,schemaPath:"#/$defs/task/properties/consumes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.consumes.items.type,parentSchema:schema34.properties.consumes.items,data:data97};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
}
else {
const err212 = {instancePath:instancePath+"/tasks/" + i13+"/consumes",schemaPath:"#/$defs/task/properties/consumes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.consumes.type,parentSchema:schema34.properties.consumes,data:data96};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data78.provides !== undefined){
let data98 = data78.provides;
if(Array.isArray(data98)){
const len21 = data98.length;
for(let i21=0; i21<len21; i21++){
let data99 = data98[i21];
if(typeof data99 === "string"){
if(func2(data99) < 1){
const err213 = {instancePath:instancePath+"/tasks/" + i13+"/provides/" + i21,schemaPath:"#/$defs/task/properties/provides/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.provides.items,data:data99};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
else {
const err214 = {instancePath:instancePath+"/tasks/" + i13+"/provides/" + i21,schemaPath:"#/$defs/task/properties/provides/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.provides.items.type,parentSchema:schema34.properties.provides.items,data:data99};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
else {
const err215 = {instancePath:instancePath+"/tasks/" + i13+"/provides",schemaPath:"#/$defs/task/properties/provides/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.provides.type,parentSchema:schema34.properties.provides,data:data98};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data78.breaks !== undefined){
let data100 = data78.breaks;
if(Array.isArray(data100)){
const len22 = data100.length;
for(let i22=0; i22<len22; i22++){
let data101 = data100[i22];
if(typeof data101 === "string"){
if(func2(data101) > 1000){
const err216 = {instancePath:instancePath+"/tasks/" + i13+"/breaks/" + i22,schemaPath:"#/$defs/task/properties/breaks/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.breaks.items,data:data101};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(func2(data101) < 1){
const err217 = {instancePath:instancePath+"/tasks/" + i13+"/breaks/" + i22,schemaPath:"#/$defs/task/properties/breaks/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.breaks.items,data:data101};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
else {
const err218 = {instancePath:instancePath+"/tasks/" + i13+"/breaks/" + i22,schemaPath:"#/$defs/task/properties/breaks/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.breaks.items.type,parentSchema:schema34.properties.breaks.items,data:data101};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
else {
const err219 = {instancePath:instancePath+"/tasks/" + i13+"/breaks",schemaPath:"#/$defs/task/properties/breaks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.breaks.type,parentSchema:schema34.properties.breaks,data:data100};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data78.packages !== undefined){
let data102 = data78.packages;
if(Array.isArray(data102)){
const len23 = data102.length;
for(let i23=0; i23<len23; i23++){
let data103 = data102[i23];
if(typeof data103 === "string"){
if(func2(data103) > 214){
const err220 = {instancePath:instancePath+"/tasks/" + i13+"/packages/" + i23,schemaPath:"#/$defs/task/properties/packages/items/maxLength",keyword:"maxLength",params:{limit: 214},message:"must NOT have more than 214 characters",schema:214,parentSchema:schema34.properties.packages.items,data:data103};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(func2(data103) < 1){
const err221 = {instancePath:instancePath+"/tasks/" + i13+"/packages/" + i23,schemaPath:"#/$defs/task/properties/packages/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.packages.items,data:data103};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
else {
const err222 = {instancePath:instancePath+"/tasks/" + i13+"/packages/" + i23,schemaPath:"#/$defs/task/properties/packages/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.packages.items.type,parentSchema:schema34.properties.packages.items,data:data103};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/tasks/" + i13+"/packages",schemaPath:"#/$defs/task/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.packages.type,parentSchema:schema34.properties.packages,data:data102};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data78.locks !== undefined){
let data104 = data78.locks;
if(Array.isArray(data104)){
const len24 = data104.length;
for(let i24=0; i24<len24; i24++){
let data105 = data104[i24];
if(typeof data105 === "string"){
if(func2(data105) > 100){
const err224 = {instancePath:instancePath+"/tasks/" + i13+"/locks/" + i24,schemaPath:"#/$defs/task/properties/locks/items/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema34.properties.locks.items,data:data105};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if(func2(data105) < 1){
const err225 = {instancePath:instancePath+"/tasks/" + i13+"/locks/" + i24,schemaPath:"#/$defs/task/properties/locks/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.locks.items,data:data105};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
else {
const err226 = {instancePath:instancePath+"/tasks/" + i13+"/locks/" + i24,schemaPath:"#/$defs/task/properties/locks/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.locks.items.type,parentSchema:schema34.properties.locks.items,data:data105};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
else {
const err227 = {instancePath:instancePath+"/tasks/" + i13+"/locks",schemaPath:"#/$defs/task/properties/locks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.locks.type,parentSchema:schema34.properties.locks,data:data104};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data78.acceptance !== undefined){
let data106 = data78.acceptance;
if(Array.isArray(data106)){
const len25 = data106.length;
for(let i25=0; i25<len25; i25++){
let data107 = data106[i25];
if(typeof data107 === "string"){
if(func2(data107) < 1){
const err228 = {instancePath:instancePath+"/tasks/" + i13+"/acceptance/" + i25,schemaPath:"#/$defs/task/properties/acceptance/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.acceptance.items,data:data107};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
else {
const err229 = {instancePath:instancePath+"/tasks/" + i13+"/acceptance/" + i25,schemaPath:"#/$defs/task/properties/acceptance/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.acceptance.items.type,parentSchema:schema34.properties.acceptance.items,data:data107};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
}
else {
const err230 = {instancePath:instancePath+"/tasks/" + i13+"/acceptance",schemaPath:"#/$defs/task/properties/acceptance/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.acceptance.type,parentSchema:schema34.properties.acceptance,data:data106};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data78.verify !== undefined){
let data108 = data78.verify;
if(Array.isArray(data108)){
const len26 = data108.length;
for(let i26=0; i26<len26; i26++){
let data109 = data108[i26];
if(typeof data109 === "string"){
if(func2(data109) < 1){
const err231 = {instancePath:instancePath+"/tasks/" + i13+"/verify/" + i26,schemaPath:"#/$defs/task/properties/verify/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.verify.items,data:data109};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/tasks/" + i13+"/verify/" + i26,schemaPath:"#/$defs/task/properties/verify/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.verify.items.type,parentSchema:schema34.properties.verify.items,data:data109};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/tasks/" + i13+"/verify",schemaPath:"#/$defs/task/properties/verify/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.verify.type,parentSchema:schema34.properties.verify,data:data108};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data78.estimate !== undefined){
let data110 = data78.estimate;
if((typeof data110 !== "string") && (!(data110 && typeof data110 == "object" && !Array.isArray(data110)))){
const err234 = {instancePath:instancePath+"/tasks/" + i13+"/estimate",schemaPath:"#/$defs/task/properties/estimate/type",keyword:"type",params:{type: schema34.properties.estimate.type},message:"must be string,object",schema:schema34.properties.estimate.type,parentSchema:schema34.properties.estimate,data:data110};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if(typeof data110 === "string"){
if(!pattern11.test(data110)){
const err235 = {instancePath:instancePath+"/tasks/" + i13+"/estimate",schemaPath:"#/$defs/task/properties/estimate/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(\\d+h)?(\\d+m)?$"},message:"must match pattern \""+"^(?=.*[1-9])(\\d+h)?(\\d+m)?$"+"\"",schema:"^(?=.*[1-9])(\\d+h)?(\\d+m)?$",parentSchema:schema34.properties.estimate,data:data110};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
for(const key23 in data110){
if(!((key23 === "minutes") || (key23 === "tokens"))){
const err236 = {instancePath:instancePath+"/tasks/" + i13+"/estimate",schemaPath:"#/$defs/task/properties/estimate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.estimate,data:data110};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data110.minutes !== undefined){
let data111 = data110.minutes;
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 <= 0 || isNaN(data111)){
const err237 = {instancePath:instancePath+"/tasks/" + i13+"/estimate/minutes",schemaPath:"#/$defs/task/properties/estimate/properties/minutes/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema34.properties.estimate.properties.minutes,data:data111};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
else {
const err238 = {instancePath:instancePath+"/tasks/" + i13+"/estimate/minutes",schemaPath:"#/$defs/task/properties/estimate/properties/minutes/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.properties.estimate.properties.minutes.type,parentSchema:schema34.properties.estimate.properties.minutes,data:data111};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data110.tokens !== undefined){
let data112 = data110.tokens;
if(!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112)))){
const err239 = {instancePath:instancePath+"/tasks/" + i13+"/estimate/tokens",schemaPath:"#/$defs/task/properties/estimate/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.estimate.properties.tokens.type,parentSchema:schema34.properties.estimate.properties.tokens,data:data112};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 < 1 || isNaN(data112)){
const err240 = {instancePath:instancePath+"/tasks/" + i13+"/estimate/tokens",schemaPath:"#/$defs/task/properties/estimate/properties/tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34.properties.estimate.properties.tokens,data:data112};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
}
}
if(data78.branch !== undefined){
let data113 = data78.branch;
if(typeof data113 === "string"){
if(func2(data113) < 1){
const err241 = {instancePath:instancePath+"/tasks/" + i13+"/branch",schemaPath:"#/$defs/task/properties/branch/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.branch,data:data113};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
else {
const err242 = {instancePath:instancePath+"/tasks/" + i13+"/branch",schemaPath:"#/$defs/task/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.branch.type,parentSchema:schema34.properties.branch,data:data113};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data78.wave !== undefined){
let data114 = data78.wave;
if(!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114)))){
const err243 = {instancePath:instancePath+"/tasks/" + i13+"/wave",schemaPath:"#/$defs/task/properties/wave/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.wave.type,parentSchema:schema34.properties.wave,data:data114};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 > 1000 || isNaN(data114)){
const err244 = {instancePath:instancePath+"/tasks/" + i13+"/wave",schemaPath:"#/$defs/task/properties/wave/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema34.properties.wave,data:data114};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data114 < 1 || isNaN(data114)){
const err245 = {instancePath:instancePath+"/tasks/" + i13+"/wave",schemaPath:"#/$defs/task/properties/wave/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34.properties.wave,data:data114};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
}
if(data78.model !== undefined){
let data115 = data78.model;
if(typeof data115 === "string"){
if(func2(data115) < 1){
const err246 = {instancePath:instancePath+"/tasks/" + i13+"/model",schemaPath:"#/$defs/task/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.model,data:data115};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
else {
const err247 = {instancePath:instancePath+"/tasks/" + i13+"/model",schemaPath:"#/$defs/task/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.model.type,parentSchema:schema34.properties.model,data:data115};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data78.background !== undefined){
let data116 = data78.background;
if(typeof data116 !== "boolean"){
const err248 = {instancePath:instancePath+"/tasks/" + i13+"/background",schemaPath:"#/$defs/task/properties/background/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.properties.background.type,parentSchema:schema34.properties.background,data:data116};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data78.status !== undefined){
let data117 = data78.status;
if(typeof data117 !== "string"){
const err249 = {instancePath:instancePath+"/tasks/" + i13+"/status",schemaPath:"#/$defs/task/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.status.type,parentSchema:schema34.properties.status,data:data117};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if(!((((data117 === "pending") || (data117 === "in-progress")) || (data117 === "done")) || (data117 === "dropped"))){
const err250 = {instancePath:instancePath+"/tasks/" + i13+"/status",schemaPath:"#/$defs/task/properties/status/enum",keyword:"enum",params:{allowedValues: schema34.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.status.enum,parentSchema:schema34.properties.status,data:data117};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
}
else {
const err251 = {instancePath:instancePath+"/tasks/" + i13,schemaPath:"#/$defs/task/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data78};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
}
else {
const err252 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.tasks.type,parentSchema:schema31.properties.tasks,data:data77};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
else {
const err253 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
